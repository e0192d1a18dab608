//! How far help went on: who was helped, and helped others after that. Counted in people, each once, along helps that follow each
//! other in time, so that neither loops nor repeats make it more. Who helped is who gave the help, and who brought the two together:
//! the one who asked says that it happened, and was helped by both.

pub mod picture;
mod sums;

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use uuid::Uuid;

use crate::values::ids::GroupId;
use crate::values::instant::Instant;

use picture::Picture;
pub use sums::Sums;

/// One person helped another. People are known by identities that say nothing of them, and stay when the people are erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Help {
    /// When.
    pub at: Instant,
    /// Who helped.
    pub helper: Uuid,
    /// Who was helped.
    pub helped: Uuid,
}

/// How far somebody's help went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// People whom they helped themselves.
    pub helped: usize,
    /// People whom those helped later, and so on, without the ones whom they helped themselves.
    pub went_on: usize,
}

/// A person in a [`HelpGraph`], and a group.
type Index = u32;

/// One help, in a form that a million of which can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    at: Instant,
    helper: Index,
    helped: Index,
    group: Index,
}

/// Who helped whom, in order of time.
#[derive(Clone, Debug, Default)]
pub struct HelpGraph {
    people: HashMap<Uuid, Index>,
    groups: HashMap<Option<GroupId>, Index>,
    edges: Vec<Edge>,
}

fn index_of<K: Eq + Hash>(all: &mut HashMap<K, Index>, key: K) -> Index {
    // Nobody keeps four thousand million of either.
    let next = Index::try_from(all.len()).unwrap_or(Index::MAX);
    *all.entry(key).or_insert(next)
}

fn slot<T>(all: &mut [T], index: Index) -> Option<&mut T> {
    all.get_mut(usize::try_from(index).ok()?)
}

fn value<T: Copy>(all: &[T], index: Index) -> Option<T> {
    all.get(usize::try_from(index).ok()?).copied()
}

impl HelpGraph {
    /// Adds helps, in whatever order, each with the group that it was of; none: of one that is gone.
    pub fn add(&mut self, helps: impl IntoIterator<Item = (Help, Option<GroupId>)>) {
        for (help, group) in helps {
            let edge = Edge {
                at: help.at,
                helper: index_of(&mut self.people, help.helper),
                helped: index_of(&mut self.people, help.helped),
                group: index_of(&mut self.groups, group),
            };
            self.edges.push(edge);
        }
        // Nearly sorted already, which costs one look at each.
        self.edges.sort();
    }

    /// How far a person's help went.
    #[must_use]
    pub fn reach(&self, of: Uuid) -> Reach {
        self.spread(of).0
    }

    /// The helps by which a person's help first came to each whom it reached, in order of time, so many at most.
    #[must_use]
    pub fn way(&self, of: Uuid, most: usize) -> Vec<(Help, Option<GroupId>)> {
        let first: Vec<Edge> = self.spread(of).1.into_iter().take(most).collect();
        let people: HashSet<Index> = first.iter().flat_map(|edge| [edge.helper, edge.helped]).collect();
        let people = self.people.iter().filter(|(_, index)| people.contains(index));
        let people: HashMap<Index, Uuid> = people.map(|(who, index)| (*index, *who)).collect();
        let groups: HashMap<Index, Option<GroupId>> =
            self.groups.iter().map(|(group, index)| (*index, *group)).collect();
        let named = first.into_iter().filter_map(|edge| {
            let help = Help {
                at: edge.at,
                helper: *people.get(&edge.helper)?,
                helped: *people.get(&edge.helped)?,
            };
            Some((help, groups.get(&edge.group).copied().flatten()))
        });
        named.collect()
    }

    /// How far somebody's help went, and by which helps it first came to each.
    fn spread(&self, of: Uuid) -> (Reach, Vec<Edge>) {
        let Some(own) = self.people.get(&of).copied() else {
            return Default::default();
        };
        // When help of theirs first came to each: only what somebody does after that carries it on.
        let mut since: Vec<Option<Instant>> = vec![None; self.people.len()];
        let mut is_direct = vec![false; self.people.len()];
        let (mut helped, mut first) = (0, Vec::new());
        for edge in self.edges.iter().filter(|edge| edge.helped != own) {
            let is_own = edge.helper == own;
            if !is_own && value(&since, edge.helper).flatten().is_none_or(|at| at >= edge.at) {
                continue;
            }
            if let Some(direct) = slot(&mut is_direct, edge.helped).filter(|direct| is_own && !**direct) {
                *direct = true;
                helped += 1;
            }
            if let Some(since) = slot(&mut since, edge.helped).filter(|since| since.is_none()) {
                *since = Some(edge.at);
                first.push(*edge);
            }
        }
        let went_on = first.len() - helped;
        (Reach { helped, went_on }, first)
    }

    /// The groups where a person helped somebody, or was helped.
    #[must_use]
    pub fn groups(&self, of: Uuid) -> Vec<GroupId> {
        let own = self.people.get(&of).copied();
        let edges = self.edges.iter();
        let theirs = edges.filter(|edge| own == Some(edge.helper) || own == Some(edge.helped));
        let theirs: HashSet<Index> = theirs.map(|edge| edge.group).collect();
        let all = self.groups.iter().filter(|(_, index)| theirs.contains(index));
        all.filter_map(|(group, _)| *group).collect()
    }

    /// What a group is told in sums.
    #[must_use]
    pub fn sums(&self, group: GroupId) -> Sums {
        let Some(group) = self.groups.get(&Some(group)).copied() else {
            return Sums::default();
        };
        // By whom somebody was helped first, and who was by others, too: help that only goes back is not paid forward.
        let mut first: Vec<Option<Index>> = vec![None; self.people.len()];
        let mut by_others = vec![false; self.people.len()];
        let mut helps = vec![false; self.people.len()];
        let mut carries = vec![false; self.people.len()];
        let (mut sums, mut pairs) = (Sums::default(), Vec::new());
        let own = self
            .edges
            .iter()
            .filter(|edge| edge.group == group && edge.helper != edge.helped);
        for edge in own {
            pairs.push((edge.helper, edge.helped));
            let goes_on = value(&first, edge.helper).flatten().is_some_and(|by| by != edge.helped)
                || value(&by_others, edge.helper) == Some(true);
            sums.paid_forward += usize::from(goes_on && note(&mut carries, edge.helper));
            sums.helpers += usize::from(note(&mut helps, edge.helper));
            match slot(&mut first, edge.helped) {
                Some(first @ None) => {
                    *first = Some(edge.helper);
                    sums.helped += 1;
                }
                Some(Some(by)) if *by != edge.helper => {
                    note(&mut by_others, edge.helped);
                }
                _ => {}
            }
        }
        // Of the same to the same once.
        pairs.sort_unstable();
        pairs.dedup();
        sums.helps = pairs.len();
        sums
    }

    /// The last helps of a group as a picture shows them, among at most so many people.
    #[must_use]
    pub fn picture(&self, group: GroupId, most: usize) -> Picture {
        let Some(group) = self.groups.get(&Some(group)).copied() else {
            return Picture::default();
        };
        let mut seen = vec![false; self.people.len()];
        let (mut own, mut shown, mut left_out) = (Vec::new(), 0, 0);
        let mut is_full = false;
        let edges = self.edges.iter().rev();
        for edge in edges.filter(|edge| edge.group == group && edge.helper != edge.helped) {
            let both = [edge.helper, edge.helped];
            let new = both.into_iter().filter(|who| value(&seen, *who) == Some(false)).count();
            is_full = is_full || shown + new > most;
            for who in both {
                let is_new = usize::from(note(&mut seen, who));
                *(if is_full { &mut left_out } else { &mut shown }) += is_new;
            }
            if !is_full {
                own.push((edge.at, edge.helper, edge.helped));
            }
        }
        own.reverse();
        let drawn: HashSet<Index> = own.iter().flat_map(|(_, helper, helped)| [*helper, *helped]).collect();
        let names = self.people.iter().filter(|(_, index)| drawn.contains(index));
        let names: HashMap<Index, Uuid> = names.map(|(who, index)| (*index, *who)).collect();
        picture::draw(&own, left_out, |index| names.get(&index).copied())
    }
}

/// Notes one. `true`: it was not noted before.
fn note(all: &mut [bool], index: Index) -> bool {
    slot(all, index).is_some_and(|one| !std::mem::replace(one, true))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn help((by, to, minute): (u8, u8, i64)) -> Help {
        Help {
            at: Instant::from_micros(minute * 60_000_000),
            helper: Uuid::from_u128(by.into()),
            helped: Uuid::from_u128(to.into()),
        }
    }

    fn of(person: u8, helps: &[(u8, u8, i64)]) -> (usize, usize) {
        let mut graph = HelpGraph::default();
        graph.add(helps.iter().copied().map(help).map(|help| (help, None)));
        let reach = graph.reach(Uuid::from_u128(person.into()));
        (reach.helped, reach.went_on)
    }

    #[test]
    fn help_goes_on_along_time_and_through_each_person_once() {
        assert_eq!(of(1, &[]), (0, 0));
        assert_eq!(of(1, &[(1, 2, 1)]), (1, 0));
        // 2 helps two others later.
        assert_eq!(of(1, &[(1, 2, 1), (2, 3, 2), (2, 4, 3)]), (1, 2));
        // What 2 did before is not carried on by it.
        assert_eq!(of(1, &[(2, 3, 1), (1, 2, 2)]), (1, 0));
        // Loops and repeats are no more.
        assert_eq!(of(1, &[(1, 2, 1), (2, 1, 2), (1, 2, 3), (2, 3, 4), (2, 3, 5)]), (1, 1));
        // Whom they helped themselves is counted there alone.
        assert_eq!(of(1, &[(1, 2, 1), (2, 3, 2), (1, 3, 3), (3, 4, 4)]), (2, 1));
        assert_eq!(of(1, &[(1, 1, 1)]), (0, 0));
    }

    #[test]
    fn it_is_known_by_which_helps_it_came_to_each() {
        let mut graph = HelpGraph::default();
        let all = [(1, 2, 1), (2, 3, 2), (2, 3, 3), (4, 3, 4), (3, 1, 5)];
        graph.add(all.map(help).map(|help| (help, Some(group()))));
        let way = |most| graph.way(Uuid::from_u128(1), most);
        let expected = [(1, 2, 1), (2, 3, 2)].map(help).map(|help| (help, Some(group())));
        assert_eq!((way(9), way(1)), (expected.to_vec(), expected[..1].to_vec()));
        assert_eq!(graph.way(Uuid::from_u128(9), 9), []);
    }

    fn group() -> GroupId {
        crate::values::ids::Id::from_uuid(Uuid::from_u128(900))
    }

    #[test]
    fn sums_count_people_and_are_told_from_five() {
        let mut graph = HelpGraph::default();
        let all = [(1, 2, 1), (2, 3, 2), (2, 4, 3), (5, 2, 4), (1, 2, 5), (9, 9, 6)];
        graph.add(all.map(help).map(|help| (help, Some(group()))));
        graph.add([(help((7, 8, 1)), None)]);
        let sums = graph.sums(group());
        assert_eq!(
            (sums.helps, sums.helpers, sums.helped, sums.paid_forward),
            (4, 3, 3, 1),
            "loops, repeats and others' helps are none of it"
        );
        let mut back = HelpGraph::default();
        let all = [(1, 2, 1), (2, 1, 2), (2, 1, 3)].map(help);
        back.add(all.map(|help| (help, Some(group()))));
        assert_eq!(back.sums(group()).paid_forward, 0, "what only goes back");
        back.add([(help((3, 2, 4)), Some(group())), (help((2, 1, 5)), Some(group()))]);
        assert_eq!(back.sums(group()).paid_forward, 1, "by somebody else it goes on");
        assert!(!sums.may_be_told() && sums.told_forward().is_none());
        let groups = |person: u128| graph.groups(Uuid::from_u128(person));
        assert_eq!(
            (groups(3), groups(7)),
            (vec![group()], Vec::new()),
            "of who was only helped, too"
        );
    }

    #[test]
    fn the_last_are_shown_where_not_all_fit() {
        let mut graph = HelpGraph::default();
        let all = [(1, 2, 1), (1, 3, 2), (3, 2, 3), (3, 4, 4)];
        graph.add(all.map(help).map(|help| (help, Some(group()))));
        let picture = graph.picture(group(), 3);
        assert_eq!((picture.lives.len(), picture.arcs.len(), picture.left_out), (3, 2, 1));
    }

    /// 100,000 people who helped each other a million times. Run by `cargo nextest run -p domain --release --run-ignored all a_million`.
    #[test]
    #[ignore = "it measures"]
    fn a_million_helps_are_counted_while_a_page_is_made() {
        let mut seed = 42_u64;
        let mut dice = |sides: u64| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % sides
        };
        let people = |number: u64| Uuid::from_u128(u128::from(number) + 1);
        let all: Vec<_> = (0..1_000_000_i64)
            .map(|minute| {
                let help = Help {
                    at: Instant::from_micros(minute * 60_000_000),
                    helper: people(dice(100_000)),
                    helped: people(dice(100_000)),
                };
                (help, Some(group()))
            })
            .collect();
        let mut graph = HelpGraph::default();
        let began = std::time::Instant::now();
        graph.add(all);
        let kept = began.elapsed();
        let began = std::time::Instant::now();
        let reach = graph.reach(people(7));
        let counted = began.elapsed();
        let began = std::time::Instant::now();
        let (sums, picture) = (graph.sums(group()), graph.picture(group(), 500));
        let drawn = began.elapsed();
        println!("kept in {kept:?}, a person {reach:?} in {counted:?}, the group {sums:?} in {drawn:?}");
        let is_quick = counted.as_millis() < 50 && drawn.as_secs() < 1;
        assert!(is_quick || cfg!(debug_assertions), "on an optimised build");
        assert!(reach.went_on > 1_000 && picture.lives.len() > 400);
    }

    /// The same by trying all paths.
    fn by_paths(person: Uuid, helps: &[Help]) -> BTreeSet<Uuid> {
        let mut found = BTreeSet::new();
        let mut open = vec![(person, None::<Instant>)];
        while let Some((at, since)) = open.pop() {
            let next = helps.iter().filter(|help| help.helper == at && help.helped != person);
            for help in next.filter(|help| since.is_none_or(|since| since < help.at)) {
                found.insert(help.helped);
                open.push((help.helped, Some(help.at)));
            }
        }
        found
    }

    proptest! {
        #[test]
        fn it_is_what_all_paths_lead_to(all in proptest::collection::vec((0_u8..6, 0_u8..6, 0_i64..8), 0..12)) {
            let helps: Vec<Help> = all.into_iter().map(help).collect();
            let person = Uuid::from_u128(0);
            let mut graph = HelpGraph::default();
            // They come one by one, and late.
            for help in &helps {
                graph.add([(*help, None)]);
            }
            let reach = graph.reach(person);
            prop_assert_eq!(reach.helped + reach.went_on, by_paths(person, &helps).len());
        }
    }
}
