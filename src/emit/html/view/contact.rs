//! Where an authority is reached.

use serde::Serialize;

use crate::emit::Contact;

/// A contact with what links to it.
#[derive(Serialize)]
pub(super) struct ContactView<'a> {
    address: &'a [String],
    phone: Option<&'a str>,
    /// The number without what phones cannot dial.
    dial: String,
    email: Option<&'a str>,
    hours: Option<&'a str>,
}

impl<'a> ContactView<'a> {
    /// `None` where nothing is said.
    pub(super) fn of(contact: &'a Contact) -> Option<Self> {
        let phone = contact.phone.as_deref();
        (!contact.is_empty()).then(|| Self {
            address: &contact.address,
            phone,
            dial: phone
                .unwrap_or_default()
                .chars()
                .filter(|it| it.is_ascii_digit() || *it == '+')
                .collect(),
            email: contact.email.as_deref(),
            hours: contact.hours.as_deref(),
        })
    }
}
