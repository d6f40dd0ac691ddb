//! Adjacency as two arrays: where each node's links start, and the links.

use super::EdgeOrigin;

/// A link of the raw graph, joints included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Link {
    /// The other end.
    pub(crate) to: u32,
    /// What it was concluded from; absent between an instance and its own joints.
    pub(crate) origin: Option<EdgeOrigin>,
    /// False when the link belongs to a wider answer than the reference may mean.
    pub(crate) certain: bool,
}

/// Links by node.
#[derive(Debug, Clone, Default)]
pub(crate) struct Csr {
    starts: Vec<u32>,
    links: Vec<Link>,
}

impl Csr {
    /// From links as (from, link), or as (link's end, from) when `reversed`.
    /// Linear: a counting sort by node.
    pub(crate) fn new(size: usize, edges: &[(u32, Link)], reversed: bool) -> Self {
        let mut starts = vec![0u32; size + 1];
        let end = |edge: &(u32, Link)| if reversed { edge.1.to } else { edge.0 } as usize;
        for edge in edges {
            starts[end(edge) + 1] += 1;
        }
        for at in 0..size {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let empty = Link {
            to: 0,
            origin: None,
            certain: true,
        };
        let mut links = vec![empty; edges.len()];
        for edge in edges {
            let slot = &mut next[end(edge)];
            links[*slot as usize] = Link {
                to: if reversed { edge.0 } else { edge.1.to },
                ..edge.1
            };
            *slot += 1;
        }
        Csr { starts, links }
    }

    /// Number of nodes.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Links of a node.
    pub(crate) fn links(&self, id: u32) -> &[Link] {
        let at = id as usize;
        &self.links[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}
