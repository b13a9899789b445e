//! The files of a form's samples: a payload each, and an index that says what each is for.

use serde_json::{Map, Value as Json, json};

use super::{Samples, Set};
use crate::{
    answers::{self, FaultKind, coverage::Kind},
    expr::json::to_json,
    model::Form,
    source::SourceMap,
};

impl Samples<'_> {
    /// The files by path: `index.json`, `minimal.json`, `invalid/hunde.chip.check-0.json`. `sources`
    /// are those of the form.
    pub fn files(&self, sources: &SourceMap) -> Vec<(String, Vec<u8>)> {
        let form = self.form;
        let mut files = vec![("index.json".to_owned(), bytes(&self.index(sources)))];
        for one in &self.valid {
            files.push((valid_file(&one.name), bytes(&one.set.payload(form))));
        }
        for one in &self.invalid {
            files.push((invalid_file(&one.name), bytes(&one.payload)));
        }
        files
    }

    fn index(&self, sources: &SourceMap) -> Json {
        let form = self.form;
        let coverage: Map<String, Json> = Kind::ALL
            .into_iter()
            .map(|kind| {
                let count = self.count(kind);
                let figures = json!({ "visited": count.visited, "all": count.all });
                (kind.name().to_owned(), figures)
            })
            .collect();
        let valid = self.valid.iter().map(|one| {
            let mut row = row(form, valid_file(&one.name), &one.set);
            let spots = self.spots_of(one).map(|spot| json!(spot.to_string()));
            row.insert("covers".to_owned(), spots.collect());
            Json::Object(row)
        });
        let uncovered = self.uncovered().map(|(spot, why)| {
            let at = sources.locate(spot.span.source, spot.span.range().start);
            json!({
                "what": spot.to_string(),
                "why": why,
                "file": sources.get(spot.span.source).path,
                "line": at.line,
                "column": at.column,
            })
        });
        let mut index = json!({
            "leistung": form.id,
            "version": form.meta.version,
            "coverage": coverage,
            "valid": valid.collect::<Json>(),
            "uncovered": uncovered.collect::<Json>(),
        });
        if let Json::Object(members) = &mut index
            && !self.invalid.is_empty()
        {
            let invalid = self.invalid.iter().map(|one| {
                let mut row = row(form, invalid_file(&one.name), &one.set);
                row.insert("path".to_owned(), json!(one.fault.path));
                row.insert("kind".to_owned(), json!(one.fault.kind.name()));
                if let FaultKind::Check(check) = one.fault.kind {
                    row.insert("check".to_owned(), json!(check));
                }
                row.insert("message".to_owned(), json!(one.fault.message));
                Json::Object(row)
            });
            members.insert("invalid".to_owned(), invalid.collect());
            let unmade = self.unmade.iter();
            let unmade = unmade.map(|it| json!({ "name": it.name, "why": it.why }));
            members.insert("unmade".to_owned(), unmade.collect());
        }
        index
    }
}

/// File, day, and the params that are not the defaults, as `--params` takes them.
fn row(form: &Form, file: String, set: &Set) -> Map<String, Json> {
    let defaults = answers::defaults(form);
    let other = set.params.iter();
    let other = other.filter(|(name, value)| defaults.get(*name) != Some(*value));
    let params: Map<String, Json> = other
        .map(|(name, value)| (name.clone(), to_json(value)))
        .collect();
    let mut row = Map::new();
    row.insert("file".to_owned(), file.into());
    row.insert("today".to_owned(), set.today.to_string().into());
    if !params.is_empty() {
        row.insert("params".to_owned(), params.into());
    }
    row
}

fn valid_file(name: &str) -> String {
    format!("{name}.json")
}

fn invalid_file(name: &str) -> String {
    format!("invalid/{name}.json")
}

fn bytes(json: &Json) -> Vec<u8> {
    let text = serde_json::to_string_pretty(json).expect("a JSON value is serialisable");
    format!("{text}\n").into_bytes()
}
