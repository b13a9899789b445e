//! The front matter of the sample.

use std::{collections::BTreeMap, sync::Arc};

use super::{law, span};
use crate::{
    expr::{ChoiceTy, NumberTy, Ty},
    model::{Audience, Authority, Codelist, Meta, Param, ParamType, Status, Trust},
};

pub(super) fn param() -> Param {
    Param {
        name: "steuersatz".to_owned(),
        ty: ParamType::Money,
        expr_ty: Ty::Number(NumberTy::MONEY),
        label: "Steuer je Hund".to_owned(),
        hint: None,
        legal: None,
        default: Some(serde_json::json!(96.5)),
        since: None,
        span: span(),
    }
}

pub(super) fn codelists() -> BTreeMap<String, Arc<Codelist>> {
    let names = "deutsch albanisch bosnisch andorranisch belgisch bulgarisch dänisch estnisch finnisch französisch \
                 kroatisch slowenisch griechisch irisch isländisch italienisch lettisch litauisch luxemburgisch maltesisch \
                 moldauisch niederländisch norwegisch österreichisch polnisch portugiesisch rumänisch schwedisch schweizerisch spanisch türkisch ungarisch";
    // 000 is the first, the others count from 121.
    let code = |at: usize| match at {
        0 => "000".to_owned(),
        later => (120 + later).to_string(),
    };
    let names = names.split(' ').enumerate();
    let rows: Vec<(String, String)> = names
        .map(|(at, name)| (code(at), name.to_owned()))
        .collect();
    let list = Codelist {
        name: "staat".to_owned(),
        title: "Staatsangehörigkeit".to_owned(),
        urn: "urn:example:staat".to_owned(),
        version: "1".to_owned(),
        source: "Beispiel".to_owned(),
        licence: "CC0".to_owned(),
        rows: Arc::new(ChoiceTy {
            id: "urn:example:staat".to_owned(),
            options: rows,
        }),
    };
    BTreeMap::from([("staat".to_owned(), Arc::new(list))])
}

pub(super) fn meta() -> Meta {
    Meta {
        ozg: Some(10160),
        candidate: None,
        title: "Hund anmelden".to_owned(),
        summary: "Wer einen Hund hält, meldet ihn bei der Gemeinde zur Hundesteuer an.".to_owned(),
        leika: vec!["99102013002000".to_owned()],
        lage: "Tierhaltung".to_owned(),
        themenfeld: "Familie & Kind".to_owned(),
        themenfeld_slug: "familie-kind".to_owned(),
        audience: vec![Audience::Buerger, Audience::Unternehmen],
        authority: Authority::Gemeinde,
        trust: Trust::Niedrig,
        legal: vec![law("Hundesteuersatzung § 8"), law("§ 90 AO")],
        costs: Some("Die Anmeldung kostet nichts. Die Steuer wird jedes Jahr fällig.".to_owned()),
        deadline: Some("Melden Sie den Hund innerhalb von zwei Wochen an.".to_owned()),
        duration: None,
        procedure: vec![
            "Die Gemeinde prüft Ihre Angaben.".to_owned(),
            "Sie bekommen einen Steuerbescheid und eine Hundemarke.".to_owned(),
        ],
        open_points: vec!["Die Sätze sind Beispiele.".to_owned()],
        languages: Vec::new(),
        status: Status::Entwurf,
        version: "1.0.0".to_owned(),
    }
}
