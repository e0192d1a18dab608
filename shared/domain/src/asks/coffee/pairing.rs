//! Who meets whom for a coffee this month: as many as can be, as few as can be for a second time, and nobody whom either of the two
//! does not want to meet. An odd one makes a trio.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::values::ids::PersonId;

/// Two people, the smaller identity first.
pub type Two = (PersonId, PersonId);

/// Two people, whichever is named first.
#[must_use]
pub fn two(one: PersonId, other: PersonId) -> Two {
    if one < other { (one, other) } else { (other, one) }
}

/// What is known of those who are in.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Who never meets, whatever the reason is.
    pub apart: BTreeSet<Two>,
    /// How often two met before.
    pub met: BTreeMap<Two, usize>,
}

impl Known {
    fn may_meet(&self, one: PersonId, other: PersonId) -> bool {
        one != other && !self.apart.contains(&two(one, other))
    }

    fn times(&self, one: PersonId, other: PersonId) -> usize {
        self.met.get(&two(one, other)).copied().unwrap_or_default()
    }
}

/// The tables of a month. Who is at none can meet nobody of those who are in, or only such as sit with others.
#[must_use]
pub fn tables(people: &BTreeSet<PersonId>, known: &Known) -> Vec<Vec<PersonId>> {
    let people: Vec<PersonId> = people.iter().copied().collect();
    let mut mates = turn_without_a_repeat(&people, known).unwrap_or_else(|| matched(&people, known));
    let mut tables = trios(&mut mates, &people, known);
    let pairs = mates.iter().enumerate();
    tables.extend(pairs.filter_map(|(place, mate)| mate.filter(|mate| place < *mate).map(|mate| vec![place, mate])));
    let named = |table: Vec<usize>| {
        table
            .into_iter()
            .filter_map(|place| people.get(place).copied())
            .collect()
    };
    tables.into_iter().map(named).collect()
}

/// Tables of three for those who are left over, whose people sit at no other.
fn trios(mates: &mut Mates, people: &[PersonId], known: &Known) -> Vec<Vec<usize>> {
    let mut links = links(people, known, |_| true);
    let mut tables = Vec::new();
    for one in 0..people.len() {
        if mates.get(one).is_some_and(Option::is_some) {
            continue;
        }
        let found = at_a_pair(mates, &links, one, |other| times(people, known, one, other));
        let Some(trio) = found.or_else(|| in_other_pairs(mates, &links, one)) else {
            continue;
        };
        for place in trio {
            set(mates, place, None);
        }
        leave(&mut links, trio);
        tables.push(trio.to_vec());
    }
    tables
}

fn times(people: &[PersonId], known: &Known, one: usize, other: usize) -> usize {
    let both = people.get(one).zip(people.get(other));
    both.map(|(one, other)| known.times(*one, *other)).unwrap_or_default()
}

fn leave(links: &mut [Vec<usize>], gone: [usize; 3]) {
    for (place, others) in links.iter_mut().enumerate() {
        others.retain(|other| !gone.contains(other) && !gone.contains(&place));
    }
}

/// Whom somebody may meet.
fn of(links: &[Vec<usize>], place: usize) -> &[usize] {
    links.get(place).map_or(&[], Vec::as_slice)
}

/// The third at the table where it is the least of a repeat.
fn at_a_pair(mates: &Mates, links: &[Vec<usize>], one: usize, times: impl Fn(usize) -> usize) -> Option<[usize; 3]> {
    let own = of(links, one);
    let pairs = own
        .iter()
        .filter_map(|other| Some((*other, mates.get(*other).copied().flatten()?)));
    let fits = pairs.filter(|(other, mate)| other < mate && own.contains(mate));
    let (other, mate) = fits.min_by_key(|(other, mate)| times(*other) + times(*mate))?;
    Some([one, other, mate])
}

/// A table of three that fits nowhere beside these pairs: others' are changed for it, and so may be who is left over, so that
/// nobody else loses their seat.
fn in_other_pairs(mates: &mut Mates, links: &[Vec<usize>], one: usize) -> Option<[usize; 3]> {
    let mut kept = mates.clone();
    let mut search = Search::new(&mut kept, links, one);
    let _none = search.grow();
    let (parents, is_outer) = (search.parents, search.is_outer);
    let outer = is_outer.iter().enumerate().filter(|(_, is_outer)| **is_outer);
    for (left, _) in outer {
        let mut own = mates.clone();
        if let Some(mate) = own.get(left).copied().flatten() {
            flip(&mut own, &parents, mate);
            set(&mut own, left, None);
        }
        let all = of(links, left);
        for (place, x) in all.iter().enumerate() {
            for y in all.iter().skip(place + 1).filter(|y| of(links, *x).contains(y)) {
                if let Some(changed) = without(&own, links, [left, *x, *y]) {
                    *mates = changed;
                    return Some([left, *x, *y]);
                }
            }
        }
    }
    None
}

/// The pairs of all but these three, if those whom they sat with find somebody else.
fn without(mates: &Mates, links: &[Vec<usize>], trio: [usize; 3]) -> Option<Mates> {
    let mut others = mates.clone();
    let sat: Vec<usize> = trio
        .iter()
        .filter_map(|place| mates.get(*place).copied().flatten())
        .collect();
    let lonely: Vec<usize> = sat.into_iter().filter(|mate| !trio.contains(mate)).collect();
    for place in trio.iter().chain(&lonely) {
        set(&mut others, *place, None);
    }
    let Some(first) = lonely.first() else {
        return Some(others);
    };
    let mut links = links.to_vec();
    leave(&mut links, trio);
    Search::new(&mut others, &links, *first).run().then_some(others)
}

/// Who sits where, by places; none: nowhere yet.
type Mates = Vec<Option<usize>>;

/// A turn of the round in which each of the same people meets each other once, if there is one in which nobody meets again.
/// Whoever takes just any pairs may come to a month in which somebody has to, while others are left.
fn turn_without_a_repeat(people: &[PersonId], known: &Known) -> Option<Mates> {
    let count = people.len();
    if count < 2 || !count.is_multiple_of(2) {
        return None;
    }
    let is_new = |one: usize, other: usize| {
        let both = people.get(one).zip(people.get(other));
        both.is_some_and(|(one, other)| known.may_meet(*one, *other) && known.times(*one, *other) == 0)
    };
    // The last one stays, and the others go round.
    let round = count - 1;
    (0..round).find_map(|turn| {
        let pairs = std::iter::once((turn, round))
            .chain((1..count / 2).map(|step| ((turn + step) % round, (turn + round - step) % round)));
        let pairs: Vec<(usize, usize)> = pairs.collect();
        pairs.iter().all(|(one, other)| is_new(*one, *other)).then(|| {
            let mut mates = vec![None; count];
            for (one, other) in pairs {
                join(&mut mates, one, other);
            }
            mates
        })
    })
}

fn set(mates: &mut Mates, place: usize, mate: Option<usize>) {
    if let Some(slot) = mates.get_mut(place) {
        *slot = mate;
    }
}

fn join(mates: &mut Mates, one: usize, other: usize) {
    set(mates, one, Some(other));
    set(mates, other, Some(one));
}

/// As many new pairs as there can be; those who are left meet again whom they met least. Who still has nobody is brought in by
/// changing others' pairs.
fn matched(people: &[PersonId], known: &Known) -> Mates {
    let mut mates: Mates = vec![None; people.len()];
    augment(&mut mates, &links(people, known, |times| times == 0));
    let most = known.met.values().copied().max().unwrap_or_default();
    for limit in 1..=most {
        // New pairs stay as they are: only who is left meets again.
        let left: Vec<bool> = mates.iter().map(Option::is_none).collect();
        let mut own: Mates = vec![None; people.len()];
        let mut links = links(people, known, |times| times <= limit);
        for (place, others) in links.iter_mut().enumerate() {
            let is_left = |place: usize| left.get(place).copied().unwrap_or_default();
            others.retain(|other| is_left(place) && is_left(*other));
        }
        augment(&mut own, &links);
        for (place, mate) in own.into_iter().enumerate() {
            if let Some(mate) = mate {
                join(&mut mates, place, mate);
            }
        }
    }
    augment(&mut mates, &links(people, known, |_| true));
    mates
}

/// Whom each may meet, among those who met so often.
fn links(people: &[PersonId], known: &Known, is_allowed: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let others = |one: &PersonId| {
        let fits = |other: &PersonId| known.may_meet(*one, *other) && is_allowed(known.times(*one, *other));
        let all = people.iter().enumerate().filter(|(_, other)| fits(other));
        all.map(|(place, _)| place).collect()
    };
    people.iter().map(others).collect()
}

/// Makes a matching as large as it can be (Edmonds' blossoms). Who has somebody keeps having somebody.
fn augment(mates: &mut Mates, links: &[Vec<usize>]) {
    for root in 0..mates.len() {
        if mates.get(root).is_some_and(Option::is_none) {
            let _more = Search::new(mates, links, root).run();
        }
    }
}

/// The search of one augmenting path.
struct Search<'a> {
    mates: &'a mut Mates,
    links: &'a [Vec<usize>],
    /// By whom each was reached.
    parents: Vec<Option<usize>>,
    /// The base of the blossom that each is in.
    bases: Vec<usize>,
    is_outer: Vec<bool>,
    queue: VecDeque<usize>,
    root: usize,
}

impl<'a> Search<'a> {
    fn new(mates: &'a mut Mates, links: &'a [Vec<usize>], root: usize) -> Self {
        let count = mates.len();
        let mut is_outer = vec![false; count];
        if let Some(own) = is_outer.get_mut(root) {
            *own = true;
        }
        Self {
            mates,
            links,
            parents: vec![None; count],
            bases: (0..count).collect(),
            is_outer,
            queue: VecDeque::from([root]),
            root,
        }
    }

    fn mate(&self, place: usize) -> Option<usize> {
        self.mates.get(place).copied().flatten()
    }

    fn parent(&self, place: usize) -> Option<usize> {
        self.parents.get(place).copied().flatten()
    }

    fn base(&self, place: usize) -> usize {
        self.bases.get(place).copied().unwrap_or(place)
    }

    fn set_parent(&mut self, place: usize, parent: usize) {
        if let Some(own) = self.parents.get_mut(place) {
            *own = Some(parent);
        }
    }

    fn reach(&mut self, place: usize) {
        if let Some(own) = self.is_outer.get_mut(place) {
            *own = true;
        }
        self.queue.push_back(place);
    }

    /// Takes an augmenting path. `false`: there is none.
    fn run(mut self) -> bool {
        let end = self.grow();
        if let Some(end) = end {
            flip(self.mates, &self.parents, end);
        }
        end.is_some()
    }

    /// Reaches whom it can. Answers with where a path ends.
    fn grow(&mut self) -> Option<usize> {
        let links = self.links;
        while let Some(from) = self.queue.pop_front() {
            for to in of(links, from).iter().copied() {
                if self.base(from) == self.base(to) || self.mate(from) == Some(to) {
                    continue;
                }
                let is_outer = to == self.root || self.mate(to).is_some_and(|mate| self.parent(mate).is_some());
                if is_outer {
                    self.contract(from, to);
                } else if self.parent(to).is_none() {
                    self.set_parent(to, from);
                    match self.mate(to) {
                        Some(mate) => self.reach(mate),
                        None => return Some(to),
                    }
                }
            }
        }
        None
    }

    /// Makes one of the ring that an edge between two outer places closes.
    fn contract(&mut self, one: usize, other: usize) {
        let base = self.common_base(one, other);
        let mut in_ring = vec![false; self.bases.len()];
        self.mark(one, base, other, &mut in_ring);
        self.mark(other, base, one, &mut in_ring);
        for place in 0..self.bases.len() {
            if in_ring.get(self.base(place)).copied().unwrap_or_default() {
                if let Some(own) = self.bases.get_mut(place) {
                    *own = base;
                }
                if !self.is_outer.get(place).copied().unwrap_or_default() {
                    self.reach(place);
                }
            }
        }
    }

    fn common_base(&self, one: usize, other: usize) -> usize {
        let mut seen = BTreeSet::new();
        let mut place = one;
        loop {
            place = self.base(place);
            seen.insert(place);
            match self.mate(place).and_then(|mate| self.parent(mate)) {
                Some(next) => place = next,
                None => break,
            }
        }
        let mut place = self.base(other);
        while !seen.contains(&place) {
            match self.mate(place).and_then(|mate| self.parent(mate)) {
                Some(next) => place = self.base(next),
                None => break,
            }
        }
        place
    }

    fn mark(&mut self, from: usize, base: usize, child: usize, in_ring: &mut [bool]) {
        let (mut place, mut child) = (from, child);
        while self.base(place) != base {
            let Some(mate) = self.mate(place) else { return };
            for one in [self.base(place), self.base(mate)] {
                if let Some(own) = in_ring.get_mut(one) {
                    *own = true;
                }
            }
            self.set_parent(place, child);
            child = mate;
            let Some(next) = self.parent(mate) else { return };
            place = next;
        }
    }
}

/// Changes the pairs along the path that leads here.
fn flip(mates: &mut Mates, parents: &[Option<usize>], end: usize) {
    let mut place = Some(end);
    while let Some(to) = place {
        let Some(from) = parents.get(to).copied().flatten() else {
            return;
        };
        place = mates.get(from).copied().flatten();
        join(mates, to, from);
    }
}

#[cfg(test)]
mod tests;
