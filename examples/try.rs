use antragswerk::{source::*, syntax};
fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut map = SourceMap::default();
        let id = map.add(path.clone(), text.clone());
        let parsed = syntax::parse(id, map.get(id));
        let index = LineIndex::new(&text);
        println!(
            "{path}: {} items, {} diagnostics",
            parsed.document.items.len(),
            parsed.diagnostics.len()
        );
        for d in &parsed.diagnostics {
            let at = index.locate(&text, d.span.start as usize);
            println!(
                "  {}:{} {} {} / {:?}",
                at.line, at.column, d.code, d.message, d.help
            );
        }
    }
}
