//! How the page tells kinds of documents apart: by the ending of the name and by how the content begins.

use crate::model::FileKind;

/// The ending of a file's name, the media type (what a browser says depends on the system), and how its content
/// begins: a pattern over hexadecimal digits, empty for anything.
pub(super) type EndingRow = (&'static str, &'static str, String);

/// A row for each ending that names of this kind have.
pub(super) fn endings(kind: FileKind) -> impl Iterator<Item = EndingRow> {
    let row = move |ending: &&'static str| (*ending, kind.media_type(), beginning(kind));
    kind.endings().iter().map(row)
}

fn beginning(kind: FileKind) -> String {
    let hex = |bytes: &&[u8]| -> String {
        let digits: Vec<String> = bytes.iter().map(|it| format!("{it:02x}")).collect();
        digits.concat()
    };
    let signatures: Vec<String> = kind.signatures().iter().map(hex).collect();
    match (signatures.join("|"), kind.skipped()) {
        (any, _) if any.is_empty() => any,
        (any, 0) => format!("^({any})"),
        (any, skipped) => format!("^(..){{0,{skipped}}}({any})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_begin_as_hexadecimal_digits() {
        assert_eq!(beginning(FileKind::Jpg), "^(ffd8ff)");
        assert_eq!(beginning(FileKind::Tiff), "^(49492a00|4d4d002a)");
        assert_eq!(beginning(FileKind::Pdf), "^(..){0,1019}(255044462d)");
        assert_eq!(beginning(FileKind::Csv), "");
    }
}
