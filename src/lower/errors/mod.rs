//! The wording of this stage: one function per diagnostic.

mod bausteine;
mod computed;
mod dated;
mod front_matter;
mod names;
mod placement;
mod types;

pub(super) use bausteine::*;
pub(super) use computed::*;
pub(super) use dated::*;
pub(super) use front_matter::*;
pub(super) use names::*;
pub(super) use placement::*;
pub(super) use types::*;

/// Autocomplete tokens of WCAG 1.3.5 that fit forms like these.
pub(in crate::lower) const AUTOFILL: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level1",
    "address-level2",
    "address-level3",
    "country",
    "country-name",
    "postal-code",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "tel",
    "tel-national",
    "email",
    "language",
];

fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
