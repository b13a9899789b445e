//! `antrag schema`

use super::{
    OK,
    args::{SchemaArgs, SchemaOf},
    out,
};
use crate::{diff::Comparison, model::Form, syntax};

pub(super) fn run(args: &SchemaArgs) -> u8 {
    let schema = match args.of {
        SchemaOf::Diff => schemars::schema_for!(Comparison),
        SchemaOf::Ir => schemars::schema_for!(Form),
        SchemaOf::Spec => syntax::schema::spec(),
    };
    out::line(&serde_json::to_string_pretty(&schema).expect("a schema is serialisable"));
    OK
}
