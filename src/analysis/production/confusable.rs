//! Letters that look like Latin ones.
//!
//! Only what can spell the words of [`super::words`] is here; NFKD has already
//! turned fullwidth, mathematical, circled and accented letters into plain
//! ones. The pairs follow the confusables of Unicode's technical standard 39.

/// The Latin letter that a character looks like, in lower case; any other
/// character stays as it is.
pub(super) fn latin(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    // Letters in squares and dark circles and the letters that spell flags have
    // no decomposition.
    let offset = |first: u32| char::from_u32(u32::from('a') + u32::from(c) - first).unwrap_or(c);
    match u32::from(c) {
        0x1f130..=0x1f149 => return offset(0x1f130),
        0x1f150..=0x1f169 => return offset(0x1f150),
        0x1f170..=0x1f189 => return offset(0x1f170),
        0x1f1e6..=0x1f1ff => return offset(0x1f1e6),
        _ => {}
    }
    let mut lower = c.to_lowercase();
    let small = match (lower.next(), lower.next()) {
        (Some(small), None) => small,
        _ => c,
    };
    match small {
        'а' | 'α' | 'ɑ' | 'ᴀ' | 'ꭺ' => 'a',
        'в' | 'β' | 'ь' | 'ʙ' => 'b',
        'с' | 'ϲ' | 'ᴄ' | 'ⲥ' | 'ꮯ' | 'ƈ' => 'c',
        'ԁ' | 'đ' | 'ɖ' | 'ɗ' | 'ƌ' | 'ᴅ' | 'ժ' | 'ꭰ' | 'ꓒ' | 'ꓓ' => 'd',
        'е' | 'ε' | 'є' | 'ҽ' | 'ᴇ' | 'ꭼ' | 'ɛ' | '℮' | 'ꬲ' => 'e',
        'һ' | 'н' | 'հ' | 'ʜ' | 'ꮋ' => 'h',
        'і' | 'ι' | 'ı' | 'ɪ' | 'ɩ' | 'ⲓ' | 'ꙇ' | 'ӏ' | 'ꭵ' | 'ɨ' => 'i',
        'к' | 'κ' | 'ⲕ' | 'ᴋ' => 'k',
        'ʟ' | 'ł' | 'ⳑ' | 'ꮮ' | 'ɫ' | 'ƚ' | 'ⵏ' | 'ו' | 'ا' | '١' | '۱' | '∣' => {
            'l'
        }
        'м' | 'ⲙ' | 'ᴍ' | 'ꮇ' => 'm',
        'ո' | 'п' | 'ɴ' | 'ռ' | 'η' | 'ⲛ' | 'ƞ' | 'ŋ' => 'n',
        'о' | 'ο' | 'օ' | 'ɵ' | 'ө' | 'ø' | 'σ' | 'ᴏ' | 'ⲟ' | 'ס' | 'ه' | '०' | '੦' | '૦' | '௦'
        | '౦' | '೦' | '൦' | '๐' | '໐' | '၀' | 'ჿ' | 'ꬽ' | '٥' | '۵' | '〇' | '○' | '◯' | 'ꓳ' => {
            'o'
        }
        'р' | 'ρ' | 'ϱ' | 'ҏ' | 'ᴘ' | 'ᴩ' | 'ⲣ' | 'ƥ' | 'ꮲ' | 'ꓑ' | 'þ' | 'ƿ' => {
            'p'
        }
        'г' | 'ʀ' | 'ꭇ' | 'ꭈ' | 'ɼ' | 'ɾ' | 'ⲅ' | 'ᴦ' | 'ꭱ' | 'ꮢ' | 'ɍ' | 'ꓣ' => {
            'r'
        }
        'ѕ' | 'ꜱ' | 'տ' | 'ꮪ' => 's',
        'т' | 'τ' | 'ᴛ' | 'ⲧ' | 'ꭲ' | 'ŧ' | 'ƫ' | 'ꓔ' => 't',
        'υ' | 'ս' | 'ᴜ' | 'ʋ' | 'ꭎ' | 'ц' | 'μ' | 'ꓴ' => 'u',
        'ѵ' | 'ν' | 'ᴠ' | 'ט' | 'ꮩ' | 'ꓦ' => 'v',
        'у' | 'γ' | 'ү' | 'ʏ' | 'ყ' => 'y',
        other => other,
    }
}
