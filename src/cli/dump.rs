//! `antrag dump`

use super::out;
use super::{
    FAILED, OK,
    args::{DumpArgs, DumpFormat, Format, Stage},
    one_spec, print_findings, project_as_of,
};
use serde_json::Value as Json;

use crate::{
    diagnostics::Diagnostics,
    fmt,
    pipeline::Checked,
    source::SourceMap,
    syntax::{
        self,
        ast::{Node, NodeKind},
    },
};

pub(super) fn run(args: &DumpArgs) -> u8 {
    let project = project_as_of(args.law);
    let path = &match one_spec(&project, &args.spec) {
        Ok(path) => path,
        Err(code) => return code,
    };
    let checked = project.check_file(path);
    let text = match (args.stage, args.format) {
        (Stage::Ast, DumpFormat::Text) => format!("{:#?}", checked.document),
        (Stage::Ast, DumpFormat::Json) => match written_as_json(&checked) {
            Some(text) => text,
            None => {
                print_findings(&project, std::slice::from_ref(&checked), Format::Human);
                return FAILED;
            }
        },
        (Stage::Model, DumpFormat::Text) => crate::model::print::print(&checked.form),
        (Stage::Facts, DumpFormat::Text) => format!("{:#?}", checked.facts),
        (Stage::Model, DumpFormat::Json) => json(&checked.form),
        (Stage::Facts, DumpFormat::Json) => json(&checked.facts),
    };
    out::line(&text);
    let counts = print_findings(&project, std::slice::from_ref(&checked), Format::Human);
    if counts.errors > 0 { FAILED } else { OK }
}

/// The written form as data is its YAML form; `None` when it has errors in its syntax.
fn written_as_json(checked: &Checked) -> Option<String> {
    let mut sources = SourceMap::default();
    let source = checked.source();
    let id = sources.add(source.path.clone(), source.text.clone());
    let yaml = fmt::to_yaml(&syntax::parse(id, source))?;
    let id = sources.add("", yaml.clone());
    let node = syntax::yaml::parse(id, &yaml, 0..yaml.len(), &mut Diagnostics::new())?;
    Some(json(&node_as_json(&node)))
}

fn node_as_json(node: &Node) -> Json {
    match &node.kind {
        NodeKind::Null => Json::Null,
        NodeKind::Boolean(value) => Json::from(*value),
        NodeKind::Number(text) => serde_json::from_str(text).unwrap_or(Json::Null),
        NodeKind::Text(text) => Json::from(text.as_str()),
        NodeKind::List(items) => items.iter().map(node_as_json).collect(),
        NodeKind::Map(entries) => {
            let pairs = entries
                .iter()
                .map(|(key, value)| (key.value.clone(), node_as_json(value)));
            Json::Object(pairs.collect())
        }
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).expect("the model is serialisable")
}
