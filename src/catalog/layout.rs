//! The shape of the compiled table, shared by the build script that writes it
//! and the library that reads it.
//!
//! The table is an array of little-endian 32-bit words beside a pool of text.
//! The words begin with the number of types and the positions of the groups, of
//! the provided types and of the names that tend to replace (a list of texts, sorted), followed by one record of fixed size for each type, sorted by
//! name; a record points to lists further on. A group is what one `facts` block says of
//! its types, the most telling groups first. A provided type is what a provider's own
//! schema says, also of types that have no record. A list is its length and then its
//! entries; position 0 is the empty list. A text is one word: its offset in the pool
//! and its length.

/// Words before the first record.
pub(crate) const HEADER: usize = 4;
/// Words of a record.
pub(crate) const RECORD: usize = 12;

/// Text: the type's name.
pub(crate) const NAME: usize = 0;
/// Text: the provider's name.
pub(crate) const PROVIDER: usize = 1;
/// Bytes: what it holds, how much is known, kind of access + 1, kind of execution + 1.
pub(crate) const CODES: usize = 2;
/// Bytes: kind of safeguard + 1, form of tags, flags.
pub(crate) const MORE_CODES: usize = 3;
/// Text: why it counts as data.
pub(crate) const WHY: usize = 4;
/// List of texts: the parts of the place where tags live.
pub(crate) const TAGS: usize = 5;
/// List of texts: attributes that name the parent.
pub(crate) const PARENTS: usize = 6;
/// List of texts, then of pairs of texts: paths that force replacement, always and under a condition.
pub(crate) const FORCE_NEW: usize = 7;
/// List of protections, [`PROTECTION`] words each.
pub(crate) const PROTECTIONS: usize = 8;
/// List of texts: what has to stay the same for a replacement to be a new revision.
pub(crate) const REVISION: usize = 9;

/// Flag: every change is a new revision of what stays.
pub(crate) const FLAG_REVISION: usize = 1;
/// Flag: there is no remote object behind it.
pub(crate) const FLAG_LOCAL_ONLY: usize = 2;
/// Flag: the data in it passes through, and nobody keeps it there.
pub(crate) const FLAG_TRANSIENT: usize = 4;
/// Flag: its users know it by reference alone, so that another one can take its place.
pub(crate) const FLAG_SWAPS: usize = 8;

/// List of positions of groups, those that say it most exactly first.
pub(crate) const GROUPS: usize = 10;
/// Where the facts of the record come from.
pub(crate) const SOURCE: usize = 11;

/// A group is four words: lists of patterns, of attribute facts and of type facts, and the source.
/// Words of an attribute fact: path, codes (meaning, how entries are known again, also on a new
/// object, pace), the harmful transitions as bits, list of words, condition (two texts), what it means.
pub(crate) const ATTRIBUTE: usize = 7;
/// Words of a type fact: its code and a list of texts.
pub(crate) const TYPE_FACT: usize = 2;

/// Words of a provided type, in a list sorted by name: name, list of type facts, list of
/// texts (paths that force replacement).
pub(crate) const PROVIDED: usize = 3;

/// Words of a protection: codes (kind, default, recovery, form of the safe value), path, needed path,
/// position of the list of safe values.
pub(crate) const PROTECTION: usize = 4;
/// Words of a safe value: its form and two words of content.
pub(crate) const VALUE: usize = 3;

/// Bits of a text word that hold its length.
pub(crate) const LENGTH_BITS: u32 = 8;

/// Tags in a map (or a list) at a path.
pub(crate) const TAGS_MAP: u8 = 1;
/// Tags in repeated blocks.
pub(crate) const TAGS_BLOCKS: u8 = 2;
/// The resource is a tag itself.
pub(crate) const TAGS_SELF: u8 = 3;
/// Tags inside a document that an attribute holds as text.
pub(crate) const TAGS_DOCUMENT: u8 = 4;

/// Safe when equal to the value.
pub(crate) const SAFE_IS: u8 = 0;
/// Safe when equal to one of the values.
pub(crate) const SAFE_ONE_OF: u8 = 1;
/// Safe when a number is at least the value.
pub(crate) const SAFE_AT_LEAST: u8 = 2;
/// Safe when set to anything.
pub(crate) const SAFE_SET: u8 = 3;
/// Safe when not lower than before.
pub(crate) const SAFE_NOT_LOWER: u8 = 4;
/// Safe when a duration is at least the value.
pub(crate) const SAFE_MIN_DURATION: u8 = 5;

/// A boolean value.
pub(crate) const VALUE_BOOL: u32 = 0;
/// A number.
pub(crate) const VALUE_NUMBER: u32 = 1;
/// A text.
pub(crate) const VALUE_TEXT: u32 = 2;
