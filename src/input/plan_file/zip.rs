//! The container of a plan file, read more strictly than any tool does.
//!
//! Readers of zip disagree about files that no writer makes: with two members
//! of one name Terraform takes the first and most libraries the last, so that
//! a crafted file shows one plan and applies another. Here every byte must
//! belong to exactly one member, the central directory or the end record, and
//! both descriptions of a member must agree. Layout: PKWARE's APPNOTE, 4.3.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::ops::Range;

use flate2::read::DeflateDecoder;
use prost::bytes::Bytes;

use crate::error::{Error, ErrorCode, Result};

/// All members together may not inflate to more than this.
const MAX_TOTAL: u64 = 1 << 30;
/// Plans have some ten members and one for each file of configuration.
const MAX_MEMBERS: usize = 20_000;
/// Deflate cannot do better than 1032 to 1, so a declared size beyond is a lie.
const MAX_RATIO: u64 = 1032;

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";
const END_LENGTH: usize = 22;

/// Bit 3: sizes and CRC follow the data.
const FLAG_DESCRIPTOR: u16 = 1 << 3;
/// Bits 1 and 2 tell how hard the writer compressed, bit 11 that the name is UTF-8.
const FLAGS_HARMLESS: u16 = (1 << 1) | (1 << 2) | FLAG_DESCRIPTOR | (1 << 11);

/// A checked archive over the bytes of a plan file.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    members: Vec<Member>,
}

/// One member.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// Name, checked to be relative and plain.
    pub(super) name: String,
    flags: u16,
    deflated: bool,
    crc: u32,
    packed: u64,
    size: u64,
    header: u64,
    data: Range<usize>,
}

fn malformed(message: impl Into<String>) -> Error {
    Error::new(ErrorCode::MalformedPlan, message)
        .with_help("the file is damaged or cut off; write it again with `plan -out=FILE`")
}

fn suspicious(message: impl Into<String>) -> Error {
    Error::new(ErrorCode::SuspiciousPlan, message).with_help(
        "no Terraform or OpenTofu writes such a file; make the plan again where nobody can alter it",
    )
}

fn limit(message: impl Into<String>) -> Error {
    Error::new(ErrorCode::LimitExceeded, message)
}

struct Fields<'a> {
    rest: &'a [u8],
    what: &'static str,
}

impl<'a> Fields<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or_else(|| malformed(format!("{} of the plan file is cut off", self.what)))?;
        self.rest = rest;
        Ok(taken)
    }

    fn u16(&mut self) -> Result<u16> {
        let bytes = self.take(2)?;
        Ok(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn u32(&mut self) -> Result<u32> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    /// Checksum, packed size and size.
    fn sizes(&mut self) -> Result<(u32, u64, u64)> {
        Ok((self.u32()?, self.u32()?.into(), self.u32()?.into()))
    }

    fn signature(&mut self, signature: [u8; 4]) -> Result<()> {
        if self.take(4)? == signature {
            return Ok(());
        }
        Err(malformed(format!(
            "{} of the plan file is not where it should be",
            self.what
        )))
    }
}

impl<'a> Archive<'a> {
    /// Reads and checks the directory of `bytes`.
    ///
    /// # Errors
    /// When the file is no complete zip, or a zip that no tool writes.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self> {
        let (directory, count) = end_record(bytes)?;
        let directory_start = directory.start as u64;
        let mut fields = Fields {
            rest: &bytes[directory],
            what: "the directory",
        };
        let mut members = Vec::new();
        let mut names = BTreeSet::new();
        let mut total = 0_u64;
        while !fields.rest.is_empty() {
            let member = central(&mut fields)?;
            if !names.insert(member.name.clone()) {
                return Err(suspicious(format!(
                    "the plan file has two members `{}`",
                    member.name
                )));
            }
            total = total.saturating_add(member.size);
            members.push(member);
        }
        if members.len() != count {
            return Err(suspicious(
                "the plan file's directory and its end record disagree about the number of members",
            ));
        }
        if total > MAX_TOTAL {
            return Err(limit(format!(
                "the plan file would inflate to {total} bytes"
            )));
        }
        members.sort_by_key(|member| member.header);
        // Every member ends where the next begins: nothing before, between or
        // after that one reader might see and another not.
        let mut expected = 0_u64;
        for index in 0..members.len() {
            let next = members
                .get(index + 1)
                .map_or(directory_start, |next| next.header);
            let member = &mut members[index];
            if member.header != expected {
                return Err(suspicious(format!(
                    "there are stray or shared bytes before member `{}` of the plan file",
                    member.name
                )));
            }
            local(bytes, member, next)?;
            expected = next;
        }
        if expected != directory_start {
            return Err(suspicious(
                "there are bytes before the plan file's directory",
            ));
        }
        Ok(Archive { bytes, members })
    }

    /// Members in the order of the file.
    pub(super) fn members(&self) -> &[Member] {
        &self.members
    }

    /// The content of the member of this name, if there is one.
    ///
    /// # Errors
    /// When it does not inflate to exactly what the directory promises.
    pub(super) fn read(&self, name: &str) -> Result<Option<Bytes>> {
        self.members
            .iter()
            .find(|member| member.name == name)
            .map(|member| self.inflate(member))
            .transpose()
    }

    /// The content of a member of this archive.
    ///
    /// # Errors
    /// As for [`Archive::read`].
    pub(super) fn inflate(&self, member: &Member) -> Result<Bytes> {
        let packed = &self.bytes[member.data.clone()];
        let broken = || {
            malformed(format!(
                "member `{}` of the plan file does not inflate",
                member.name
            ))
        };
        let content = if member.deflated {
            let size = usize::try_from(member.size).map_err(|_| broken())?;
            let mut content = Vec::with_capacity(size);
            let mut decoder = DeflateDecoder::new(packed);
            // One byte more than promised shows that there is more.
            decoder
                .by_ref()
                .take(member.size + 1)
                .read_to_end(&mut content)
                .map_err(|_| broken())?;
            if decoder.total_in() != member.packed {
                return Err(broken());
            }
            content
        } else {
            packed.to_vec()
        };
        if content.len() as u64 != member.size || crc32fast::hash(&content) != member.crc {
            return Err(malformed(format!(
                "member `{}` of the plan file is not what the directory promises",
                member.name
            )));
        }
        Ok(Bytes::from(content))
    }
}

/// Finds the end record at the very end; gives the directory's range and the number of members.
fn end_record(bytes: &[u8]) -> Result<(Range<usize>, usize)> {
    if bytes.is_empty() {
        return Err(malformed("the plan file is empty"));
    }
    if !bytes.starts_with(b"PK") {
        if bytes.windows(4).any(|window| window == LOCAL) {
            return Err(suspicious(
                "there are bytes before the zip of the plan file",
            ));
        }
        return Err(malformed(
            "the file is not a plan file: it is not a zip archive",
        ));
    }
    let end = bytes
        .len()
        .checked_sub(END_LENGTH)
        .ok_or_else(|| malformed("the plan file is cut off"))?;
    if bytes[end..end + 4] != END {
        let tail = &bytes[bytes.len().saturating_sub(70_000)..];
        return Err(if tail.windows(4).any(|window| window == END) {
            suspicious("there are bytes after the zip of the plan file")
        } else {
            malformed("the plan file is cut off: it has no end record")
        });
    }
    let mut fields = Fields {
        rest: &bytes[end..],
        what: "the end record",
    };
    fields.signature(END)?;
    let disk = fields.u16()?;
    let directory_disk = fields.u16()?;
    let on_disk = fields.u16()?;
    let count = fields.u16()?;
    let size = fields.u32()?;
    let offset = fields.u32()?;
    let comment = fields.u16()?;
    if count == u16::MAX || size == u32::MAX || offset == u32::MAX {
        return Err(limit(
            "the plan file needs the 64-bit form of zip, which is not read",
        ));
    }
    if disk != 0 || directory_disk != 0 || on_disk != count || comment != 0 {
        return Err(suspicious(
            "the plan file's end record holds what no tool writes",
        ));
    }
    let start = offset as usize;
    if start.checked_add(size as usize) != Some(end) {
        return Err(suspicious(
            "the plan file's directory does not end at its end record",
        ));
    }
    if usize::from(count) > MAX_MEMBERS {
        return Err(limit(format!("the plan file has {count} members")));
    }
    Ok((start..end, usize::from(count)))
}

fn central(fields: &mut Fields<'_>) -> Result<Member> {
    fields.signature(CENTRAL)?;
    fields.take(4)?; // Versions made by and needed.
    let flags = fields.u16()?;
    let method = fields.u16()?;
    fields.take(4)?; // Time and date.
    let crc = fields.u32()?;
    let packed = fields.u32()?;
    let size = fields.u32()?;
    let name_length = usize::from(fields.u16()?);
    let extra_length = usize::from(fields.u16()?);
    let comment_length = usize::from(fields.u16()?);
    let disk = fields.u16()?;
    fields.take(6)?; // Attributes.
    let header = fields.u32()?;
    let name = member_name(fields.take(name_length)?)?;
    extra(fields.take(extra_length)?, &name)?;
    fields.take(comment_length)?;
    if flags & 1 != 0 || flags & (1 << 6) != 0 || flags & (1 << 13) != 0 {
        return Err(suspicious(format!(
            "member `{name}` of the plan file is encrypted"
        )));
    }
    if flags & !FLAGS_HARMLESS != 0 || disk != 0 || comment_length != 0 {
        return Err(suspicious(format!(
            "member `{name}` of the plan file is marked as no tool marks one"
        )));
    }
    let deflated = match method {
        0 if packed == size => false,
        8 => true,
        _ => {
            return Err(suspicious(format!(
                "member `{name}` of the plan file is compressed in a way no tool uses ({method})"
            )));
        }
    };
    if [packed, size, header].contains(&u32::MAX) {
        return Err(limit(
            "the plan file needs the 64-bit form of zip, which is not read",
        ));
    }
    if u64::from(size) > u64::from(packed) * MAX_RATIO {
        return Err(limit(format!(
            "member `{name}` of the plan file promises more than can be in it"
        )));
    }
    Ok(Member {
        name,
        flags,
        deflated,
        crc,
        packed: u64::from(packed),
        size: u64::from(size),
        header: u64::from(header),
        data: 0..0,
    })
}

/// Checks the local header against the directory and finds the data, which
/// with its descriptor must end at `next`.
fn local(bytes: &[u8], member: &mut Member, next: u64) -> Result<()> {
    let differ = |what: &str| {
        suspicious(format!(
            "the two descriptions of member `{}` of the plan file disagree about its {what}",
            member.name
        ))
    };
    let start =
        usize::try_from(member.header).map_err(|_| malformed("the plan file is cut off"))?;
    let next = usize::try_from(next).map_err(|_| malformed("the plan file is cut off"))?;
    let whole = bytes
        .get(start..next)
        .ok_or_else(|| malformed("the plan file is cut off"))?;
    let mut fields = Fields {
        rest: whole,
        what: "a member",
    };
    fields.signature(LOCAL)?;
    fields.take(2)?; // Version needed.
    let flags = fields.u16()?;
    let method = fields.u16()?;
    fields.take(4)?; // Time and date.
    let stated = fields.sizes()?;
    let name_length = usize::from(fields.u16()?);
    let extra_length = usize::from(fields.u16()?);
    if fields.take(name_length)? != member.name.as_bytes() {
        return Err(differ("name"));
    }
    extra(fields.take(extra_length)?, &member.name)?;
    if flags != member.flags || (method == 8) != member.deflated || (method != 8 && method != 0) {
        return Err(differ("encoding"));
    }
    let promised = (member.crc, member.packed, member.size);
    let described = flags & FLAG_DESCRIPTOR != 0;
    if stated != promised && !(described && stated == (0, 0, 0)) {
        return Err(differ("size or checksum"));
    }
    let begin = next - fields.rest.len();
    let length = usize::try_from(member.packed).map_err(|_| differ("size"))?;
    fields.take(length).map_err(|_| differ("size"))?;
    if described && fields.rest.starts_with(&DESCRIPTOR) && fields.rest.len() == 16 {
        fields.take(4)?;
    }
    if fields.rest.len() != if described { 12 } else { 0 } {
        return Err(suspicious(format!(
            "there are stray bytes after member `{}` of the plan file",
            member.name
        )));
    }
    if described && fields.sizes()? != promised {
        return Err(differ("size or checksum"));
    }
    member.data = begin..begin + length;
    Ok(())
}

/// Extra fields that change sizes (zip64) or the name (Unicode path) would make
/// readers disagree; timestamps and such do not.
fn extra(bytes: &[u8], name: &str) -> Result<()> {
    let mut fields = Fields {
        rest: bytes,
        what: "an extra field",
    };
    while !fields.rest.is_empty() {
        let id = fields.u16()?;
        let length = usize::from(fields.u16()?);
        fields.take(length)?;
        if matches!(id, 0x0001 | 0x7075 | 0x6375 | 0x9901 | 0x0017) {
            return Err(suspicious(format!(
                "member `{name}` of the plan file is described twice, by extra field {id:#06x}"
            )));
        }
    }
    Ok(())
}

fn member_name(bytes: &[u8]) -> Result<String> {
    let name = std::str::from_utf8(bytes)
        .map_err(|_| suspicious("a member of the plan file has a name that is not UTF-8"))?;
    let plain = !name.contains(['\\', '\0'])
        && !name.chars().any(char::is_control)
        && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !name.get(1..).is_some_and(|rest| rest.starts_with(":/"));
    if !plain {
        return Err(suspicious(
            "a member of the plan file has an absolute, empty or climbing name",
        ));
    }
    Ok(name.to_owned())
}
