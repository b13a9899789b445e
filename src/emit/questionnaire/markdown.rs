//! Markdown as a value that cannot be broken by what it holds.

pub(super) use crate::emit::literals::markdown as escape;

/// A document that grows block by block.
#[derive(Debug, Default)]
pub(super) struct Document {
    text: String,
}

impl Document {
    /// A heading of level 1 to 6.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        let marks = "#".repeat(level.clamp(1, 6));
        self.block(&format!("{marks} {}", escape(text)));
    }

    /// A paragraph per line of plain text.
    pub(super) fn paragraphs(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.block(&escape(line));
        }
    }

    /// A block that is Markdown already.
    pub(super) fn block(&mut self, markdown: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(markdown.trim_end());
        self.text.push('\n');
    }

    /// A list; items are Markdown already, further lines of an item are indented.
    pub(super) fn list(&mut self, items: &[String]) {
        if items.is_empty() {
            return;
        }
        let lines: Vec<String> = items
            .iter()
            .map(|item| format!("- {}", item.replace('\n', "\n  ")))
            .collect();
        self.block(&lines.join("\n"));
    }

    /// A table; cells are Markdown already.
    pub(super) fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let head: Vec<String> = head.iter().map(|it| (*it).to_owned()).collect();
        let rule = vec!["---".to_owned(); head.len()];
        let mut lines = vec![row(&head), row(&rule)];
        lines.extend(rows.iter().map(|cells| {
            let flat: Vec<String> = cells.iter().map(|it| it.replace('\n', "<br>")).collect();
            row(&flat)
        }));
        self.block(&lines.join("\n"));
    }

    /// A block of code.
    pub(super) fn code(&mut self, language: &str, code: &str) {
        self.block(&format!("```{language}\n{}\n```", code.trim_end()));
    }

    /// The document.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// A code or path as inline code, also inside a table.
pub(super) fn code(text: &str) -> String {
    let flat: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let longest = flat.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // A space keeps the fence from running into backticks, and makes an empty code visible.
    let padding = if longest > 0 || flat.trim().is_empty() {
        " "
    } else {
        ""
    };
    format!(
        "{fence}{padding}{}{padding}{fence}",
        flat.replace('|', "\\|")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_keep_their_marks() {
        assert_eq!(code("a|b"), "`a\\|b`");
        assert_eq!(code("`"), "`` ` ``");
    }

    #[test]
    fn table_cells_stay_on_their_line() {
        let mut out = Document::default();
        out.table(&["a"], &[vec!["x\ny".to_owned()]]);
        assert_eq!(out.finish(), "| a |\n| --- |\n| x<br>y |\n");
    }
}
