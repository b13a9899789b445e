//! Byte offsets to lines and columns: characters for people, UTF-16 units for editors and SARIF.

/// A line and two column counts, all from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Column in UTF-16 code units, from 1.
    pub column_utf16: usize,
}

/// Where the lines of a text begin.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Indexes a text. Lines end with `\n`.
    pub fn new(text: &str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            starts: std::iter::once(0)
                .chain(after_breaks.map(|(at, _)| at + 1))
                .collect(),
        }
    }

    /// The line and column of a byte offset; offsets past the end count as the end.
    pub fn locate(&self, text: &str, offset: usize) -> LineColumn {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = line
            .checked_sub(1)
            .and_then(|at| self.starts.get(at))
            .copied()
            .unwrap_or(0);
        let before = text.get(start..offset).unwrap_or_default();
        LineColumn {
            line,
            column: before.chars().count() + 1,
            column_utf16: before.encode_utf16().count() + 1,
        }
    }

    /// The byte offset at which a line (from 1) begins.
    pub fn line_start(&self, line: usize) -> Option<usize> {
        self.starts.get(line.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_utf16_units() {
        let text = "a\nä😀x\n";
        let index = LineIndex::new(text);
        let at = |needle: char| index.locate(text, text.find(needle).unwrap());
        assert_eq!(
            at('a'),
            LineColumn {
                line: 1,
                column: 1,
                column_utf16: 1
            }
        );
        assert_eq!(
            at('x'),
            LineColumn {
                line: 2,
                column: 3,
                column_utf16: 4
            }
        );
        assert_eq!(index.locate(text, 999).line, 3);
    }
}
