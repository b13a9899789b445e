//! Every input of the fuzz corpus, as the fuzz targets take it.

#[path = "../../fuzz/harness.rs"]
mod harness;

fn replay(target: &str, run: fn(&[u8])) {
    let mut count = 0;
    for entry in std::fs::read_dir(format!("fuzz/corpus/{target}")).unwrap() {
        let path = entry.unwrap().path();
        let data = std::fs::read(&path).unwrap();
        let result = std::panic::catch_unwind(|| run(&data));
        assert!(result.is_ok(), "{} fails", path.display());
        count += 1;
    }
    println!("{count} inputs of {target}");
    assert!(count >= 30);
}

#[test]
fn the_corpus_of_the_parser() {
    replay("parser", harness::parser);
}

#[test]
fn the_corpus_of_the_evaluator() {
    replay("evaluator", harness::evaluator);
}
