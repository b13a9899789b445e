//! Lists the explain pages, so that a new page is one file and no line of code.
#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads and writes files"
)]

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    let folder = Path::new("src/diagnostics/explain");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the explain folder exists")
        .map(|entry| {
            entry
                .expect("the folder is readable")
                .file_name()
                .into_string()
        })
        .map(|name| name.expect("page names are ASCII"))
        .filter(|name| Path::new(name).extension().is_some_and(|it| it == "md"))
        .collect();
    names.sort();
    let mut code = String::from("const PAGES: &[(&str, &str)] = &[\n");
    for name in names {
        let stem = name.trim_end_matches(".md");
        // Seen from the crate, so that a checkout that moved, or two that share a target folder, compile.
        let page = format!("/{}/{name}", folder.display());
        writeln!(
            code,
            "    ({stem:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {page:?}))),"
        )
        .expect("writing to a string");
    }
    code.push_str("];\n");
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("explain_pages.rs");
    fs::write(out, code).expect("OUT_DIR is writable");
}
