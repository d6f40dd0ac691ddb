//! Hashes.

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

use super::call::{Call, Outcome, bad};
use super::encoding;
use crate::model::hex::hex as digits;
use crate::model::value::Value;

/// The digest of bytes as lower-case hexadecimal digits.
pub(super) fn hex<D: Digest>(bytes: &[u8]) -> Value {
    Value::from(digits(&D::digest(bytes)))
}

/// The digest of bytes as base64.
pub(super) fn base64<D: Digest>(bytes: &[u8]) -> Value {
    encoding::base64(&D::digest(bytes))
}

pub(super) fn md5(call: &Call<'_>) -> Outcome {
    Ok(hex::<Md5>(call.string(0)?.as_bytes()))
}

pub(super) fn sha1(call: &Call<'_>) -> Outcome {
    Ok(hex::<Sha1>(call.string(0)?.as_bytes()))
}

pub(super) fn sha256(call: &Call<'_>) -> Outcome {
    Ok(hex::<Sha256>(call.string(0)?.as_bytes()))
}

pub(super) fn sha512(call: &Call<'_>) -> Outcome {
    Ok(hex::<Sha512>(call.string(0)?.as_bytes()))
}

pub(super) fn base64sha256(call: &Call<'_>) -> Outcome {
    Ok(base64::<Sha256>(call.string(0)?.as_bytes()))
}

pub(super) fn base64sha512(call: &Call<'_>) -> Outcome {
    Ok(base64::<Sha512>(call.string(0)?.as_bytes()))
}

/// The last byte of the first group tells RFC 4122's name spaces apart.
const NAME_SPACE: u128 = 0x6ba7_b810_9dad_11d1_80b4_00c0_4fd4_30c8;

pub(super) fn uuidv5(call: &Call<'_>) -> Outcome {
    let space = call.string(0)?;
    let name = call.string(1)?;
    let space = match &*space {
        "dns" => NAME_SPACE,
        "url" => NAME_SPACE + (1 << 96),
        "oid" => NAME_SPACE + (2 << 96),
        "x500" => NAME_SPACE + (4 << 96),
        other => uuid(other).ok_or_else(|| bad(0, "neither a name space nor a UUID"))?,
    };
    let mut hash = Sha1::new();
    hash.update(space.to_be_bytes());
    hash.update(name.as_bytes());
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = digits(&bytes);
    Ok(Value::from(format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )))
}

fn uuid(source: &str) -> Option<u128> {
    let groups: Vec<&str> = source.split('-').collect();
    let lengths = groups.iter().map(|group| group.len());
    if !lengths.eq([8, 4, 4, 4, 12]) || !source.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit())
    {
        return None;
    }
    u128::from_str_radix(&groups.concat(), 16).ok()
}
