//! `antrag map`: a payload of the wizard to the payload of a Fachverfahren.

use std::{collections::BTreeMap, io::Write as _, path::Path};

use serde_json::Value as Json;

use super::{
    FAILED, OK, USAGE,
    args::{Format, MapArgs},
    color, one_spec, out, params, project_as_of, report,
};
use crate::{
    answers,
    driver::{self, Project},
    expr::{Record, temporal::parse_date},
    mapping::{self, Context},
    pipeline::Checked,
};

pub(super) fn run(args: &MapArgs) -> u8 {
    let project: Project = project_as_of(args.law);
    let path = &match one_spec(&project, &args.spec) {
        Ok(path) => path,
        Err(code) => return code,
    };
    let checked = project.check_file(path);
    if checked.diagnostics.has_errors() {
        let id = &checked.id;
        out::note(&format!("antrag: {id} has errors; see `antrag check`"));
        return FAILED;
    }
    let targets = project.targets(&checked);
    let Some((target, file)) = targets.iter().find(|(it, _)| *it == args.target) else {
        let id = &checked.id;
        let names: Vec<&str> = targets.iter().map(|(it, _)| it.as_str()).collect();
        let known = if names.is_empty() {
            "there is no mapping for it".to_owned()
        } else {
            format!("there are {}", names.join(", "))
        };
        let wanted = &args.target;
        out::note(&format!(
            "antrag: {id} has no mapping to `{wanted}`; {known}"
        ));
        return USAGE;
    };
    let connection = project.connection(&checked, target, file);
    if connection.diagnostics.has_errors() {
        let format = Format::Human;
        report::print(&project, &[], &[connection], format, color(format));
        return FAILED;
    }
    let Some(profile) = &connection.profile else {
        return FAILED;
    };
    let Some((_, params)) = params::read(args.params.as_deref(), &checked.form) else {
        return FAILED;
    };
    let Some(context) = context(args.context.as_deref()) else {
        return FAILED;
    };
    let Some(outcome) = outcome(&args.answers, &checked, &params) else {
        return FAILED;
    };
    let text = &connection.sources.get(connection.mapping).text;
    match mapping::run(&checked.form, profile, text, &outcome, &params, &context) {
        Ok(bytes) => {
            let mut stdout = std::io::stdout().lock();
            match stdout.write_all(&bytes).and_then(|()| stdout.flush()) {
                // A closed pipe means that nobody wants more.
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                    out::note(&format!("antrag: the payload cannot be written: {error}"));
                    FAILED
                }
                _ => OK,
            }
        }
        Err(refusals) => {
            for it in refusals {
                let path = match it.path.as_str() {
                    "" => String::new(),
                    path => format!("{path}: "),
                };
                out::note(&format!("antrag: refused: {path}{}", it.message));
            }
            FAILED
        }
    }
}

/// What a payload comes to; nothing when it is not what this form's answers come to.
fn outcome(path: &Path, checked: &Checked, params: &Record) -> Option<answers::Outcome> {
    let payload = json(path)?;
    let faults = answers::judge(&checked.form, &payload, params, None);
    for fault in &faults {
        out::note(&format!("antrag: {}: {}", fault.path, fault.message));
    }
    let day = payload.get("stand").and_then(Json::as_str);
    let day = day.and_then(parse_date).filter(|_| faults.is_empty())?;
    let given = payload.get("angaben")?;
    let (record, _) = answers::json::read(&checked.form, given);
    Some(answers::evaluate(&checked.form, &record, params, day))
}

fn context(path: Option<&Path>) -> Option<Context> {
    let Some(path) = path else {
        return Some(Context::default());
    };
    let given = json(path)?;
    let group = |name: &str| {
        let members = given.get(name).and_then(Json::as_object);
        let members = members.into_iter().flatten();
        let texts = members.filter_map(|(key, it)| Some((key.clone(), it.as_str()?.to_owned())));
        texts.collect::<BTreeMap<String, String>>()
    };
    Some(Context {
        authority: group("authority"),
        submission: group("submission"),
    })
}

fn json(path: &Path) -> Option<Json> {
    let name = path.display();
    let Ok(text) = driver::read_text(path) else {
        out::note(&format!("antrag: {name} cannot be read as text"));
        return None;
    };
    match serde_json::from_str(&text) {
        Ok(value) => Some(value),
        Err(error) => {
            out::note(&format!("antrag: {name}: {error}"));
            None
        }
    }
}
