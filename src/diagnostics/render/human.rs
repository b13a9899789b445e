//! Findings for a terminal. Only this file knows the snippet library.

use annotate_snippets::{
    AnnotationKind, Group, Level, Patch, Renderer, Snippet, renderer::DecorStyle,
};

use super::super::{Diagnostic, Label, Severity};
use crate::source::{SourceMap, Span};

/// A finding with the lines it is about. `color` uses ANSI escapes.
pub fn human(diagnostic: &Diagnostic, sources: &SourceMap, color: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.as_str());
    let mut report = vec![title.element(snippet(diagnostic, sources))];
    let source = diagnostic.span.source;
    for label in diagnostic
        .secondary
        .iter()
        .filter(|it| it.span.source != source)
    {
        let group: Group<'_> = Level::NOTE
            .secondary_title(&label.text)
            .element(elsewhere(label, sources));
        report.push(group);
    }
    if let Some(help) = &diagnostic.help {
        let title = Level::HELP.secondary_title(help);
        report.push(match &diagnostic.fix {
            Some(fix) => {
                let text = &sources.get(fix.span.source).text;
                let patch = Patch::new(within(fix.span, text), &fix.replacement);
                title.element(
                    Snippet::source(text)
                        .path(&sources.get(fix.span.source).path)
                        .patch(patch),
                )
            }
            None => Group::with_title(title),
        });
    }
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.decor_style(DecorStyle::Ascii).render(&report)
}

fn snippet<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a SourceMap,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let span = diagnostic.span;
    let source = sources.get(span.source);
    let mut primary = AnnotationKind::Primary.span(within(span, &source.text));
    if let Some(label) = &diagnostic.label {
        primary = primary.label(label);
    }
    let mut snippet = Snippet::source(&source.text)
        .path(&source.path)
        .annotation(primary);
    for label in diagnostic
        .secondary
        .iter()
        .filter(|it| it.span.source == span.source)
    {
        let place = within(label.span, &source.text);
        snippet = snippet.annotation(AnnotationKind::Context.span(place).label(&label.text));
    }
    snippet
}

fn elsewhere<'a>(
    label: &'a Label,
    sources: &'a SourceMap,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source = sources.get(label.span.source);
    let place = within(label.span, &source.text);
    Snippet::source(&source.text)
        .path(&source.path)
        .annotation(AnnotationKind::Primary.span(place))
}

/// A span that certainly fits the text, at character boundaries.
fn within(span: Span, text: &str) -> std::ops::Range<usize> {
    let end = text.floor_char_boundary((span.end as usize).min(text.len()));
    let start = text.floor_char_boundary((span.start as usize).min(end));
    start..end
}
