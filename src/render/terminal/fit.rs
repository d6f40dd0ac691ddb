//! Sections of a page that has room for so many lines.

/// A titled list of entries, each of one or more lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    pub(super) title: String,
    pub(super) entries: Vec<Vec<String>>,
    /// Lines that stay even where room is short.
    pub(super) least: usize,
    /// What the entries are, for those that are left out.
    pub(super) things: &'static str,
    /// Entries that are left out.
    hidden: usize,
    /// How many things the entries left out stand for, if more than one each.
    pub(super) weights: Vec<usize>,
}

impl Section {
    pub(super) fn new(title: String, least: usize, things: &'static str) -> Self {
        Section {
            title,
            least,
            things,
            ..Section::default()
        }
    }

    fn lines(&self) -> usize {
        if self.entries.is_empty() && self.hidden == 0 {
            return 0;
        }
        // A line that is empty before it, its title, what is left out.
        let own: usize = self.entries.iter().map(Vec::len).sum();
        own + 1 + usize::from(!self.title.is_empty()) + usize::from(self.hidden > 0)
    }

    fn shrink(&mut self) -> bool {
        if self.lines() <= self.least {
            return false;
        }
        match self.entries.pop() {
            Some(_) => {
                self.hidden += self.weights.pop().unwrap_or(1);
                true
            }
            None => false,
        }
    }

    fn write(&self, out: &mut Vec<String>) {
        if self.entries.is_empty() && self.hidden == 0 {
            return;
        }
        out.push(String::new());
        if !self.title.is_empty() {
            out.push(self.title.clone());
        }
        out.extend(self.entries.iter().flatten().cloned());
        if self.hidden > 0 {
            let things = match (self.hidden, self.things.split_once(' ')) {
                (1, Some((first, rest))) => format!("{} {rest}", first.trim_end_matches('s')),
                (1, None) => self.things.trim_end_matches('s').to_owned(),
                _ => self.things.to_owned(),
            };
            out.push(format!("    and {} more {things}", self.hidden));
        }
    }
}

/// Shortens sections, the last ones first, until all fit into `room` lines.
pub(super) fn fit(sections: &mut [Section], room: usize) {
    let mut total: usize = sections.iter().map(Section::lines).sum();
    while total > room {
        // The section that is furthest above its least gives way; of equal ones the last.
        let Some(at) = (0..sections.len())
            .filter(|at| {
                sections[*at].lines() > sections[*at].least && !sections[*at].entries.is_empty()
            })
            .max_by_key(|at| (sections[*at].lines() - sections[*at].least, *at))
        else {
            return;
        };
        if !sections[at].shrink() {
            return;
        }
        total = sections.iter().map(Section::lines).sum();
    }
}

/// All sections, one after another.
pub(super) fn lines(sections: &[Section]) -> Vec<String> {
    let mut out = Vec::new();
    for section in sections {
        section.write(&mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_counted() {
        let section = |count: usize, least| Section {
            entries: vec![vec!["x".to_owned()]; count],
            ..Section::new("T".to_owned(), least, "things")
        };
        let mut sections = [section(40, 8), section(3, 8), section(40, 4)];
        fit(&mut sections, 30);
        let lines = lines(&sections);
        assert!(lines.len() <= 30, "{}", lines.len());
        let shown = lines.iter().filter(|line| *line == "x").count();
        let hidden: usize = lines
            .iter()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix("and ")?
                    .split(' ')
                    .next()?
                    .parse::<usize>()
                    .ok()
            })
            .sum();
        assert_eq!(shown + hidden, 83);
        assert_eq!(sections[1].entries.len(), 3);
    }
}
