//! A citation that the index of laws can tell to be wrong. Laws the index does not know are not
//! checkable, which is no finding.

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::{CheckedLaw, Library, Verdict},
    model::{Citation, CitationScope, Form},
};

pub(super) fn check(form: &Form, library: &Library, out: &mut Diagnostics) {
    let citations = form.citations.iter().map(|it| &it.citation);
    for citation in citations.filter(|it| it.scope == CitationScope::Bund) {
        match library.laws.check(&citation.text) {
            None => out.push(unreadable(citation)),
            Some(laws) => {
                let state = &library.laws.state;
                out.extend(
                    laws.iter()
                        .filter_map(|law| fault(citation, law, state))
                        .collect(),
                );
            }
        }
    }
}

fn fault(citation: &Citation, law: &CheckedLaw, state: &str) -> Option<Diagnostic> {
    match &law.verdict {
        Verdict::Found | Verdict::NoSections | Verdict::UnknownLaw { near: None, .. } => None,
        Verdict::NoSuchSection { section, law } => {
            let message = format!("section {section} of {law} does not exist");
            Some(
                Diagnostic::new(codes::UNKNOWN_SECTION, citation.span, message)
                    .label(format!("not in the law index of {state}"))
                    .help(
                        "correct the section; if it is newer than the index, say so in `open_points`",
                    ),
            )
        }
        Verdict::Repealed { section, law } => {
            let message = format!("section {section} of {law} is repealed");
            Some(
                Diagnostic::new(codes::REPEALED_SECTION, citation.span, message)
                    .label(format!("„weggefallen“ in the law index of {state}"))
                    .help("cite the section that took its place"),
            )
        }
        Verdict::UnknownLaw {
            near: Some(near),
            same,
        } => {
            let written = &law.cited.law;
            let message = format!("no law is called `{written}`");
            let diagnostic = Diagnostic::new(codes::MISSPELT_LAW, citation.span, message)
                .label(format!("not in the law index of {state}"))
                .help(format!("did you mean `{near}`?"));
            Some(if *same {
                fixed(diagnostic, citation, written, near)
            } else {
                diagnostic
            })
        }
    }
}

/// Where the text of the citation stands as it is (no escapes, no prefix before it), the name is
/// replaced in it.
fn fixed(diagnostic: Diagnostic, citation: &Citation, written: &str, near: &str) -> Diagnostic {
    let span = citation.span;
    let quotes = span.range().len().checked_sub(citation.text.len());
    match quotes {
        Some(0) => diagnostic.fix(span, citation.text.replace(written, near)),
        Some(2) => diagnostic.fix(
            span,
            format!("\"{}\"", citation.text.replace(written, near)),
        ),
        _ => diagnostic,
    }
}

fn unreadable(citation: &Citation) -> Diagnostic {
    let message = format!(
        "`{}` cannot be read as a citation of federal law",
        citation.text
    );
    Diagnostic::new(codes::CITATION_SHAPE, citation.span, message).help(
        "write the section first and the law's abbreviation last, `§ 22 Abs. 1 WoGG`; other law begins \
         with `land:`, `local:` or `eu:`",
    )
}
