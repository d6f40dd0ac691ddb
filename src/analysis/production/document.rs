//! Markers in YAML documents that are held as text, and how far objects and documents are looked
//! into.

/// How deep tags are looked for. The provider's own nesting ends well before.
pub(super) const DEEPEST: usize = 8;
/// How many members of one object are looked at. Beyond that it is no longer
/// told from its markers.
pub(super) const MOST: usize = 50_000;

/// The scalars in the mappings of a YAML text with their keys from the top;
/// what stands in sequences is left out. Ends where the text is no YAML.
pub(super) fn scalars(text: &str) -> Vec<(Vec<String>, String)> {
    use saphyr_parser::Event;
    let mut out = Vec::new();
    // One entry for each open collection: the key that is being read, or
    // nothing between entries; sequences have no keys.
    let mut open: Vec<(bool, Option<String>)> = Vec::new();
    for event in saphyr_parser::Parser::new_from_str(text).take(MOST) {
        let Ok((event, _)) = event else { break };
        match event {
            Event::MappingStart(..) => open.push((true, None)),
            Event::SequenceStart(..) => open.push((false, None)),
            Event::MappingEnd | Event::SequenceEnd => {
                open.pop();
                if let Some((true, key)) = open.last_mut() {
                    *key = None;
                }
            }
            Event::Alias(_) => {
                if let Some((true, key)) = open.last_mut() {
                    *key = match key {
                        Some(_) => None,
                        None => Some(String::new()),
                    };
                }
            }
            Event::Scalar(value, ..) => {
                let Some((true, key)) = open.last_mut() else {
                    continue;
                };
                if key.is_none() {
                    *key = Some(value.into_owned());
                    continue;
                }
                // Far down there is nothing of interest, and copying long ways costs.
                let near = open.len() <= DEEPEST;
                let keys: Option<Vec<String>> = open
                    .iter()
                    .take(DEEPEST)
                    .map(|(_, key)| key.clone())
                    .collect();
                if let Some(keys) = keys.filter(|_| near) {
                    out.push((keys, value.into_owned()));
                }
                if let Some((_, key)) = open.last_mut() {
                    *key = None;
                }
            }
            _ => {}
        }
    }
    out
}
