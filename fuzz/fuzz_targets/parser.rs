#![no_main]

#[path = "../harness.rs"]
#[allow(dead_code, reason = "each target uses its own half")]
mod harness;

libfuzzer_sys::fuzz_target!(|data: &[u8]| harness::parser(data));
