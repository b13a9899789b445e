//! A citation of a section the law does not have. Laws the index does not know are not checkable.

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::{CitationVerdict, Library},
    model::{Citation, CitationScope, Form},
};

pub(super) fn check(form: &Form, library: &Library, out: &mut Diagnostics) {
    let fields = form.fields.iter().flat_map(|field| {
        let held = field.basis.legal.iter().map(|norm| &norm.citation);
        held.chain(&field.legal)
    });
    let params = form.params.iter().filter_map(|param| param.legal.as_ref());
    let computes = form
        .computes
        .iter()
        .filter_map(|compute| compute.legal.as_ref());
    let all = form
        .meta
        .legal
        .iter()
        .chain(fields)
        .chain(params)
        .chain(computes);
    for citation in all.filter(|citation| citation.scope == CitationScope::Bund) {
        check_one(citation, library, out);
    }
}

fn check_one(citation: &Citation, library: &Library, out: &mut Diagnostics) {
    let verdict = library.laws.check(&citation.text);
    let CitationVerdict::NoSuchSection { section, law } = verdict else {
        return;
    };
    let state = &library.laws.state;
    let message = format!("{law} has no section {section}");
    out.push(
        Diagnostic::new(codes::UNKNOWN_SECTION, citation.span, message)
            .label(format!("not in the law index of {state}"))
            .help("correct the section; if it is newer than the index, say so in `open_points`"),
    );
}
