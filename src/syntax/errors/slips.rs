//! Slips that are read all the same: what was meant is certain, or nearly.

use pest::iterators::Pair;

use super::{
    super::{
        ast,
        body::{Builder, Rule},
    },
    leading_word,
    quotes::odd_quotes,
};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    source::Span,
};

impl<'a> Builder<'a, '_> {
    /// Reports a name without a colon behind it.
    pub(in crate::syntax) fn colon(&mut self, field: &ast::Field) {
        let (name, ty) = (&field.name, &field.ty.name);
        let gap = Span::new(self.id, name.span.end as usize, ty.span.start as usize);
        let between = self.text.get(gap.range()).unwrap_or_default();
        if between.contains(':') {
            return;
        }
        let message = format!("`:` is missing after the name `{}`", name.value);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, name.span, message)
                .label("a field's name")
                .help(format!("write `{}: {} …`", name.value, ty.value))
                .fix(self.place(name.span.end as usize, 0), ":"),
        );
    }

    /// Reports a label without quotes.
    pub(in crate::syntax) fn bare_label(&mut self, pair: &Pair<'a, Rule>) {
        let label = self.word(pair);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, label.span, "label without quotes")
                .help(format!("write `\"{}\"`", label.value))
                .fix(label.span, format!("\"{}\"", label.value)),
        );
    }

    /// Reports arguments whose bracket is not closed.
    pub(in crate::syntax) fn open_args(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let end = Span::new(self.id, span.end as usize, span.end as usize);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, span, "`(` is not closed")
                .label("opened here")
                .help("add `)` before the label")
                .fix(end, ")"),
        );
    }

    /// Reports a day in another spelling; gives the day as it is written here.
    pub(in crate::syntax) fn odd_day(&mut self, written: &ast::Text) -> ast::Text {
        let bare = written.value.trim_matches('"');
        let parts: Vec<&str> = bare.split(['.', '/', '-']).collect();
        let day = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
            _ => suggest::german_day(bare).unwrap_or_default(),
        };
        let message = format!("`{bare}` is not written like a day");
        let mut diagnostic = Diagnostic::new(codes::SYNTAX, written.span, message);
        if written.value.starts_with('"') {
            "day in quotes".clone_into(&mut diagnostic.message);
        }
        let is_day = day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        self.out.push(if is_day {
            diagnostic
                .help(format!("write `{day}`"))
                .fix(written.span, day.clone())
        } else {
            diagnostic.help("write year, month and day: `2026-03-01`")
        });
        ast::Text::new(day, written.span)
    }

    /// Reports `expect show hund`.
    pub(in crate::syntax) fn bad_verb(&mut self, verb: &Pair<'a, Rule>) {
        let span = self.span(verb);
        let word = verb.as_str();
        let diagnostic = Diagnostic::new(
            codes::SYNTAX,
            span,
            format!("`{word}` is not `shown`, `hidden` or `failing`"),
        )
        .did_you_mean(word, ["shown", "hidden", "failing"]);
        self.out.push(if diagnostic.help.is_some() {
            diagnostic
        } else {
            diagnostic
                .help("write `expect shown path`, `expect hidden path` or `expect failing path`")
        });
    }

    /// Reports `code: "Label"`.
    pub(in crate::syntax) fn option_colon(
        &mut self,
        code: &Pair<'a, Rule>,
        colon: &Pair<'a, Rule>,
    ) {
        let place = self.span(colon);
        let code = code.as_str().trim_end();
        self.out.push(
            Diagnostic::new(codes::SYNTAX, place, "`:` behind the code of an option")
                .help(format!("write `{code} \"Label\"`"))
                .fix(place, ""),
        );
    }

    /// Reports `code "Label",`.
    pub(in crate::syntax) fn option_comma(&mut self, comma: &Pair<'a, Rule>) {
        let place = self.span(comma);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, place, "comma behind an option")
                .help("remove it; options stand one a line")
                .fix(place, ""),
        );
    }

    /// Reports an option that could not be read; gives what stands for it.
    pub(in crate::syntax) fn bad_option(
        &mut self,
        pair: &Pair<'a, Rule>,
    ) -> Option<ast::ChoiceOption> {
        let span = self.span(pair);
        let text = pair.as_str().trim_end();
        let start = span.start as usize;
        let bullet = ["- ", "* ", "• "].iter().find(|it| text.starts_with(**it));
        if let Some(bullet) = bullet {
            let place = Span::new(self.id, start, start + bullet.len());
            self.out.push(
                Diagnostic::new(
                    codes::SYNTAX,
                    place,
                    format!("`{}` before an option", bullet.trim_end()),
                )
                .help("remove it; options stand one a line")
                .fix(place, ""),
            );
            return self.option_stand_in(text.get(bullet.len()..)?, start + bullet.len());
        }
        let word = leading_word(text);
        let after = text.get(word.len()..).unwrap_or_default().trim_start();
        let diagnostic = if odd_quotes(text) {
            self.unclosed_text(text, start)
        } else if !word.is_empty() && after.is_empty() {
            let message = format!("option `{word}` has no label");
            Diagnostic::new(codes::SYNTAX, span, message).help(format!(
                "write what people read in quotes: `{word} \"Label\"`"
            ))
        } else {
            Diagnostic::new(
                codes::SYNTAX,
                span,
                "expected an option: a code and a label",
            )
            .help(
                "write `code \"Label\"`; codes that are no names stand in quotes: `\"001\" \"Ja\"`",
            )
        };
        self.out.push(diagnostic);
        self.option_stand_in(text, start)
    }
}
