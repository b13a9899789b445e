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
            dial: dial(phone.unwrap_or_default()),
            email: contact.email.as_deref(),
            hours: contact.hours.as_deref(),
        })
    }
}

/// The digits to dial. In `+49 (0)351 …` the zero is for callers from within the country.
fn dial(phone: &str) -> String {
    let phone = if phone.trim_start().starts_with('+') {
        phone.replace("(0)", "")
    } else {
        phone.to_owned()
    };
    phone
        .chars()
        .filter(|it| it.is_ascii_digit() || *it == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::dial;

    #[test]
    fn a_zero_in_brackets_is_not_dialled_behind_the_country() {
        assert_eq!(dial("+49 (0)351 123-45"), "+4935112345");
        assert_eq!(dial("(0351) 123 45"), "035112345");
        assert_eq!(dial("0351 123 45"), "035112345");
    }
}
