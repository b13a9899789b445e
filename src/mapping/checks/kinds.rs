//! A value of a kind that its target does not take.

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::Ty,
    mapping::bind::{Feed, Mapping},
    target::Kind,
};

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    for feed in mapping.feeds() {
        if let Some((message, help)) = fault(feed) {
            let declared = format!("a {} here", feed.target.kind.word());
            out.push(
                Diagnostic::new(codes::TARGET_KIND, feed.span(), message)
                    .also(feed.target.span, declared)
                    .help(help),
            );
        }
    }
}

fn fault(feed: &Feed<'_>) -> Option<(String, String)> {
    let name = feed.name();
    if feed.target.constant.is_some() {
        let message = format!("`{name}` always has the value its profile gives it");
        return Some((message, "remove the statement".to_owned()));
    }
    if let Kind::Group(_) = feed.target.kind {
        let message = format!("`{name}` is a group and takes no value");
        return Some((message, "name one of its fields".to_owned()));
    }
    let [value] = feed.parts.as_slice() else {
        return joined(feed);
    };
    let written = feed.written;
    if written.label && matches!(feed.target.kind, Kind::Code { .. }) {
        let message = format!("the code `{name}` gets the words of an option");
        return Some((message, "remove `as label`".to_owned()));
    }
    let (ty, is_list) = match &value.ty {
        Ty::List(item) => (&**item, true),
        other => (other, false),
    };
    if is_list && written.join.is_none() && !feed.target.occurs.is_list() {
        let message = format!("`{name}` takes one value and gets a list");
        return Some((message, "join it: `join with \", \"`".to_owned()));
    }
    let help = match (&feed.target.kind, ty) {
        (_, Ty::Unknown | Ty::Null) => return None,
        (
            Kind::Text { .. } | Kind::Code { .. } | Kind::Boolean { .. },
            Ty::Choice(_) | Ty::Boolean | Ty::Text,
        ) if feed.table.is_some() => return None,
        (_, Ty::Record(_)) => "name a field of the group",
        (Kind::Text { .. }, Ty::Text | Ty::Choice(_) | Ty::Number(_) | Ty::PartialDate)
        | (Kind::Number { .. }, Ty::Number(_))
        | (Kind::Date { .. }, Ty::Date)
        | (Kind::Boolean { .. }, Ty::Boolean)
        | (Kind::Code { .. }, Ty::Text | Ty::Choice(_))
        | (Kind::File, Ty::File) => return None,
        (Kind::Text { .. }, Ty::Date) if written.format.is_some() => return None,
        (Kind::Text { .. }, Ty::Date) => "say how it is written: `format date \"dd.MM.yyyy\"`",
        (_, Ty::Boolean) => "say what stands for Ja and Nein: `recode TABLE` with `true -> \"J\"`",
        (Kind::Date { .. }, Ty::PartialDate) => {
            "day and month may be unknown; ask for a `date`, or let the target be a text"
        }
        (Kind::Code { .. }, _) => "say which code stands for it: `recode TABLE`",
        _ => "compute a value of that kind, or choose another field",
    };
    let (kind, given) = (feed.target.kind.word(), value.ty.name());
    let message = format!("the {kind} `{name}` gets a value of type {given}");
    Some((message, help.to_owned()))
}

/// What is wrong with texts joined.
fn joined(feed: &Feed<'_>) -> Option<(String, String)> {
    let (name, kind) = (feed.name(), feed.target.kind.word());
    if !matches!(feed.target.kind, Kind::Text { .. }) {
        let message = format!("joined texts do not fit the {kind} `{name}`");
        return Some((message, "give it one value".to_owned()));
    }
    if feed.table.is_some() {
        let message = format!("`{name}` recodes joined texts");
        return Some((message, "recode one value".to_owned()));
    }
    let unfit = feed.parts.iter().find(|part| match part.ty {
        Ty::Date => feed.written.format.is_none(),
        Ty::Text | Ty::Choice(_) | Ty::Number(_) | Ty::PartialDate | Ty::Unknown | Ty::Null => {
            false
        }
        _ => true,
    })?;
    let message = format!("`{name}` joins a value of type {}", unfit.ty.name());
    Some((
        message,
        "join texts, numbers and formatted dates".to_owned(),
    ))
}
