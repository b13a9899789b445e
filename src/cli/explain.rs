//! `antrag explain`

use super::out;
use super::{OK, USAGE, args::ExplainArgs};
use crate::diagnostics::{Code, codes, explain, suggest};

pub(super) fn run(args: &ExplainArgs) -> u8 {
    let Some(name) = &args.code else {
        for (code, title) in codes::ALL {
            out::line(&format!("{code}  {title}"));
        }
        return OK;
    };
    let Some(code) = Code::from_name(name) else {
        let known = codes::ALL.iter().map(|(code, _)| code.as_str());
        let hint = suggest::closest(name, known).map(|near| format!("; did you mean {near}?"));
        out::note(&format!(
            "antrag: there is no code `{name}`{}",
            hint.unwrap_or_default()
        ));
        return USAGE;
    };
    match explain::page(code) {
        Some(page) => out::line(page.trim_end()),
        None => out::line(&format!("# {code}: {}", code.title())),
    }
    OK
}
