//! `antrag schema`

use super::out;
use super::{
    OK, USAGE,
    args::{SchemaArgs, SchemaOf},
};
use crate::model::Form;

pub(super) fn run(args: &SchemaArgs) -> u8 {
    let schema = match args.of {
        SchemaOf::Ir => schemars::schema_for!(Form),
        SchemaOf::Spec => {
            out::note("antrag: the schema of the YAML form is not there yet");
            return USAGE;
        }
    };
    out::line(&serde_json::to_string_pretty(&schema).expect("a schema is serialisable"));
    OK
}
