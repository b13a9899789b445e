//! Target fields that are needed and can stay empty.
//!
//! A field is empty where none of its values is there. Whether that can be on a way on which its
//! record is written is asked of `analysis::ways`; what it cannot decide is said.

use super::way;
use crate::{
    analysis::ways::Answer,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{Ty, TypedExpr},
    mapping::{
        bind::{Block, Feed, Mapping},
        exprs::{all, any, fails, is_null, with_context},
        solve::Questions,
    },
    source::Span,
    target::{Kind, TargetField},
};

/// A value that is perhaps never used, because others of the same field come first.
struct Later<'m> {
    feed: &'m Feed<'m>,
    first: Span,
    question: usize,
}

/// A needed field that is not fed on every way for sure.
struct Open<'m> {
    path: String,
    field: &'m TargetField,
    span: Span,
    question: usize,
}

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    let mut questions = Questions::about(mapping);
    let mut open = Vec::new();
    for block in std::iter::once(&mapping.root).chain(&mapping.lists) {
        let fields = match &block.list {
            Some((_, field)) => field.kind.fields(),
            None => &mapping.profile.fields,
        };
        let mut search = Search {
            mapping,
            block,
            questions: &mut questions,
            open: &mut open,
            out,
        };
        search.group(fields, &[], None);
    }
    let mut later = Vec::new();
    for block in std::iter::once(&mapping.root).chain(&mapping.lists) {
        for (at, feed) in block.feeds.iter().enumerate() {
            let earlier = block.feeds.iter().take(at);
            let earlier: Vec<&Feed<'_>> = earlier.filter(|it| it.path == feed.path).collect();
            if let Some(first) = earlier.first() {
                let condition = in_block(block, vec![empty(&earlier)], feed.span());
                let (question, first) = (questions.ask(condition, block.repeat), first.span());
                later.push(Later {
                    feed,
                    first,
                    question,
                });
            }
        }
    }
    let answers = questions.answers(mapping.form);
    for it in later {
        if matches!(answers.get(it.question), Some(Answer::Never(_))) {
            let message = format!("`{}` has a value already", it.feed.name());
            out.push(
                Diagnostic::new(codes::FED_TWICE, it.feed.span(), message)
                    .label("never used")
                    .also(it.first, "always used before")
                    .also(it.feed.target.span, "declared here")
                    .help("give the first one a `when`, or remove one of the two"),
            );
        }
    }
    for it in open {
        let needed = "needed here".to_owned();
        match answers.get(it.question) {
            Some(Answer::Reached(witness)) => {
                let way = way(mapping.form, witness);
                let message = format!("`{}` can stay empty: {way}", it.path);
                out.push(
                    Diagnostic::new(codes::NOT_FED, it.span, message)
                        .also(it.field.span, needed)
                        .help("give it a value for these ways too, with `when` or `if … then … else …`"),
                );
            }
            Some(Answer::Unknown(why)) => {
                let message = format!(
                    "whether `{}` always has a value is not decided: {why}",
                    it.path
                );
                out.push(
                    Diagnostic::new(codes::FEED_UNDECIDED, it.span, message)
                        .also(it.field.span, needed)
                        .help("add a value without a condition, or accept refusals with `else refuse`"),
                );
            }
            Some(Answer::Never(_)) | None => {}
        }
    }
}

struct Search<'s, 'm> {
    mapping: &'s Mapping<'m>,
    block: &'s Block<'m>,
    questions: &'s mut Questions,
    open: &'s mut Vec<Open<'m>>,
    out: &'s mut Diagnostics,
}

impl<'m> Search<'_, 'm> {
    /// The fields of a group that is written where `present` is true; always without.
    fn group(&mut self, fields: &'m [TargetField], at: &[String], present: Option<&TypedExpr>) {
        for field in fields {
            let mut path = at.to_vec();
            path.push(field.name.clone());
            let inner = field.kind.fields();
            if let Kind::Group(_) = field.kind {
                self.inner_group(field, inner, &path, present);
            } else if field.occurs.min > 0 && field.constant.is_none() {
                self.leaf(field, &path, present);
            }
        }
    }

    fn inner_group(
        &mut self,
        field: &'m TargetField,
        inner: &'m [TargetField],
        path: &[String],
        present: Option<&TypedExpr>,
    ) {
        let whole = self.block.list.as_ref().map(|(list, _)| list.as_slice());
        let absolute: Vec<String> = whole.unwrap_or(&[]).iter().chain(path).cloned().collect();
        let is_list = |it: &Block<'_>| it.list.as_ref().is_some_and(|(list, _)| *list == absolute);
        if self.mapping.lists.iter().any(is_list) {
            return; // its entries are looked at as blocks of their own
        }
        let has_list = |it: &Block<'_>| {
            it.list
                .as_ref()
                .is_some_and(|(list, _)| list.starts_with(&absolute))
        };
        if field.occurs.min > 0 {
            if field.occurs.is_list() {
                self.never(field, path, "no statement makes entries of");
            } else {
                self.group(inner, path, present);
            }
            return;
        }
        let below: Vec<TypedExpr> = self
            .block
            .feeds
            .iter()
            .filter(|it| it.path.starts_with(path))
            .map(|it| fails(&empty(&[it])))
            .collect();
        let lists = self.mapping.lists.iter().any(has_list);
        if below.is_empty() && !lists {
            return;
        }
        let some = any(below, self.block.span);
        let written = match present {
            Some(outer) if !lists => outer.clone().and(some),
            None if !lists => some,
            outer => outer
                .cloned()
                .unwrap_or_else(|| all(Vec::new(), self.block.span)),
        };
        self.group(inner, path, Some(&written));
    }

    fn leaf(&mut self, field: &'m TargetField, path: &[String], present: Option<&TypedExpr>) {
        let feeds: Vec<&Feed<'_>> = self
            .block
            .feeds
            .iter()
            .filter(|it| it.path == path)
            .collect();
        let Some(first) = feeds.first() else {
            self.never(field, path, "nothing is given to");
            return;
        };
        let ready = |it: &&Feed<'_>| it.written.refuse.is_some() || it.parts.iter().any(unknown);
        if feeds.iter().any(ready) {
            return;
        }
        let unconditional = feeds.iter().any(|it| {
            it.when.is_none()
                && it
                    .parts
                    .iter()
                    .any(|part| constant(part) && !is_glue(it, part))
        });
        if unconditional {
            return;
        }
        let span = first.span();
        let mut parts = vec![empty(&feeds)];
        parts.extend(present.cloned());
        let condition = in_block(self.block, parts, span);
        let question = self.questions.ask(condition, self.block.repeat);
        self.open.push(Open {
            path: path.join("."),
            field,
            span,
            question,
        });
    }

    fn never(&mut self, field: &TargetField, path: &[String], what: &str) {
        let message = format!("{what} `{}`, which the target needs", path.join("."));
        let help = format!("write `{} = …`", path.join("."));
        self.out.push(
            Diagnostic::new(codes::NOT_FED, self.block.span, message)
                .also(field.span, "needed here")
                .help(help),
        );
    }
}

/// That all of it holds where a block fills a record.
fn in_block(block: &Block<'_>, mut parts: Vec<TypedExpr>, span: Span) -> TypedExpr {
    parts.extend(block.when.as_ref().map(with_context));
    all(parts, span)
}

/// That none of the feeds has a value.
fn empty(feeds: &[&Feed<'_>]) -> TypedExpr {
    let span = feeds.first().map(|it| it.span()).unwrap_or_default();
    let each = feeds.iter().map(|feed| {
        let parts = feed.parts.iter().filter(|it| !is_glue(feed, it));
        let missing: Vec<TypedExpr> = parts.map(|it| missing(&with_context(it))).collect();
        let no_value = all(missing, span);
        match &feed.when {
            Some(when) => any(vec![no_value, fails(&with_context(when))], span),
            None => no_value,
        }
    });
    all(each.collect(), span)
}

/// That a value is not there; an empty list is none.
fn missing(value: &TypedExpr) -> TypedExpr {
    if let crate::expr::typed::TypedKind::List(items) = &value.kind {
        return all(items.iter().map(is_null).collect(), value.span);
    }
    match &value.ty {
        Ty::List(_) => crate::mapping::exprs::is_empty(value),
        _ => is_null(value),
    }
}

/// Whether a part is a text between joined values, which alone is no value.
fn is_glue(feed: &Feed<'_>, part: &TypedExpr) -> bool {
    feed.parts.len() > 1 && matches!(part.kind, crate::expr::typed::TypedKind::Text(_))
}

fn constant(expr: &TypedExpr) -> bool {
    use crate::expr::typed::TypedKind;
    crate::mapping::exprs::brought_along(expr).is_some()
        || matches!(
            expr.kind,
            TypedKind::Text(_) | TypedKind::Number(_) | TypedKind::Boolean(_) | TypedKind::Date(_)
        )
}

fn unknown(expr: &TypedExpr) -> bool {
    expr.ty == Ty::Unknown
}
