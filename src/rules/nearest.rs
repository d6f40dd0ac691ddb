//! The known name that somebody may have meant.

use crate::catalog::Catalog;

/// The known name that a name is most likely meant to be.
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // One mistake in three letters still reads as the same word.
    let most = (name.chars().count() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The type of the catalog that a type is most likely meant to be: another
/// spelling within the same provider, or the same name after a misspelt one.
pub(super) fn nearest_type(name: &str, catalog: Catalog) -> Option<&'static str> {
    let (provider, rest) = name.split_once('_')?;
    catalog
        .types()
        .filter_map(|known| {
            let (known_provider, known_rest) = known.split_once('_')?;
            let distance = match (known_provider == provider, known_rest == rest) {
                (true, _) => strsim::osa_distance(rest, known_rest),
                (false, true) => strsim::osa_distance(provider, known_provider) + 1,
                (false, false) => return None,
            };
            (distance <= 2).then_some((distance, known))
        })
        .min()
        .map(|(_, known)| known)
}
