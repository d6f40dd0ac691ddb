#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| blastgate_fuzz::properties::hook(data));
