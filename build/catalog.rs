//! Compiles `rules/catalog/**.hcl` and the tables of attributes beside them into the table that `src/catalog` embeds.

use std::path::Path;
use std::{fs, io};

#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with the library, which uses the rest"
)]
#[path = "../src/catalog"]
mod shared {
    #[path = "compile.rs"]
    pub(crate) mod compile;
    #[path = "glob.rs"]
    pub(crate) mod glob;
    #[path = "layout.rs"]
    pub(crate) mod layout;
    #[path = "provided.rs"]
    pub(crate) mod provided;
    #[path = "source.rs"]
    pub(crate) mod source;
    #[path = "words.rs"]
    pub(crate) mod words;
    #[path = "write.rs"]
    pub(crate) mod write;
}

/// Reads every source below `dir` and writes `catalog.bin` and `catalog.txt` to `out`.
///
/// # Errors
/// Every mistake in the sources, one message each.
pub(crate) fn compile(dir: &Path, out: &Path) -> Result<(), Vec<String>> {
    let mut sources = Vec::new();
    gather(dir, &mut sources).map_err(|error| vec![format!("{}: {error}", dir.display())])?;
    sources.sort();
    let (words, pool) = shared::compile::compile(&sources)?;
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    fs::write(out.join("catalog.bin"), bytes)
        .and_then(|()| fs::write(out.join("catalog.txt"), pool))
        .map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// The catalog's sources with their paths.
fn gather(dir: &Path, found: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, found)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "hcl" || extension == shared::provided::EXTENSION)
        {
            found.push((path.display().to_string(), fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
