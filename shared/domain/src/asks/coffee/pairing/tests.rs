//! Pairs of a month, beside all that there could be.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::values::ids::Id;

fn person(number: usize) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(number as u128 + 1))
}

fn people(count: usize) -> BTreeSet<PersonId> {
    (0..count).map(person).collect()
}

fn known(apart: &[(usize, usize)], met: &[(usize, usize)]) -> Known {
    let pair = |(one, other): &(usize, usize)| two(person(*one), person(*other));
    let mut known = Known {
        apart: apart.iter().map(pair).collect(),
        met: BTreeMap::new(),
    };
    for both in met.iter().map(pair) {
        *known.met.entry(both).or_default() += 1;
    }
    known
}

fn pairs(table: &[PersonId]) -> Vec<Two> {
    let all = table.iter().enumerate();
    all.flat_map(|(place, one)| table.iter().skip(place + 1).map(|other| two(*one, *other)))
        .collect()
}

fn note(known: &mut Known, tables: &[Vec<PersonId>]) {
    for both in tables.iter().flat_map(|table| pairs(table)) {
        *known.met.entry(both).or_default() += 1;
    }
}

/// How many can be in pairs at most, and how many of these pairs can be new, by trying all.
fn best(people: &[PersonId], known: &Known) -> (usize, usize) {
    let Some((one, rest)) = people.split_first() else {
        return (0, 0);
    };
    let mut found = best(rest, known);
    for (place, other) in rest.iter().enumerate() {
        if known.may_meet(*one, *other) {
            let others: Vec<PersonId> = rest[..place].iter().chain(&rest[place + 1..]).copied().collect();
            let (seated, new) = best(&others, known);
            found = found.max((seated + 2, new + usize::from(known.times(*one, *other) == 0)));
        }
    }
    found
}

/// How many can sit at tables of two and three at most, by trying all.
fn most_seated(people: &[PersonId], known: &Known) -> usize {
    let Some((one, rest)) = people.split_first() else {
        return 0;
    };
    let without = |gone: &[PersonId]| {
        rest.iter()
            .filter(|who| !gone.contains(who))
            .copied()
            .collect::<Vec<_>>()
    };
    let mut found = most_seated(rest, known);
    let fits: Vec<PersonId> = rest
        .iter()
        .filter(|other| known.may_meet(*one, **other))
        .copied()
        .collect();
    for (place, other) in fits.iter().enumerate() {
        found = found.max(2 + most_seated(&without(&[*other]), known));
        for third in fits
            .iter()
            .skip(place + 1)
            .filter(|third| known.may_meet(*other, **third))
        {
            found = found.max(3 + most_seated(&without(&[*other, *third]), known));
        }
    }
    found
}

#[test]
fn who_fits_at_no_table_sits_where_others_change_theirs() {
    // 4 may meet only 0 and 2, who sit with others: 4 and 0 sit together, and 1 with 2 and 3.
    let known = known(&[(1, 4), (3, 4)], &[(0, 4), (2, 4)]);
    assert_eq!(tables(&people(5), &known).concat().len(), 5);
}

#[test]
fn an_odd_number_meets_each_before_long() {
    for count in (3..=15).step_by(2) {
        let mut all = Known::default();
        for _ in 1..=count {
            let month_of = tables(&people(count), &all);
            assert_eq!(month_of.concat().len(), count);
            note(&mut all, &month_of);
        }
        assert_eq!(all.met.len(), count * (count - 1) / 2, "each of {count} met each");
    }
}

#[test]
fn an_odd_one_makes_a_trio_and_one_alone_meets_nobody() {
    assert_eq!(tables(&people(0), &Known::default()), Vec::<Vec<PersonId>>::new());
    assert_eq!(tables(&people(1), &Known::default()), Vec::<Vec<PersonId>>::new());
    assert_eq!(tables(&people(2), &Known::default()).len(), 1);
    let three = tables(&people(3), &Known::default());
    assert_eq!((three.len(), three[0].len()), (1, 3));
    // The third does not want to meet one of the two.
    let three = tables(&people(3), &known(&[(0, 2)], &[]));
    assert_eq!(three.iter().map(Vec::len).sum::<usize>(), 2);
    assert_eq!(tables(&people(2), &known(&[(0, 1)], &[])), Vec::<Vec<PersonId>>::new());
}

#[test]
fn the_same_people_meet_each_other_once_before_anybody_meets_again() {
    for count in (2..=14).step_by(2) {
        let mut all = Known::default();
        for month in 1..count {
            let month_of = tables(&people(count), &all);
            note(&mut all, &month_of);
            assert!(
                all.met.values().all(|times| *times == 1),
                "{count} people, month {month}"
            );
        }
        assert_eq!(all.met.len(), count * (count - 1) / 2, "each met each");
        let again = tables(&people(count), &all);
        note(&mut all, &again);
        assert!(all.met.values().all(|times| *times <= 2), "and then once more");
    }
}

proptest! {
    /// Whoever came before, and whoever does not want to meet.
    #[test]
    fn as_many_meet_as_can_and_as_few_again(
        count in 0_usize..9,
        apart in proptest::collection::vec((0_usize..9, 0_usize..9), 0..28),
        met in proptest::collection::vec((0_usize..9, 0_usize..9), 0..24),
    ) {
        let real = |all: Vec<(usize, usize)>| all.into_iter().filter(|(one, other)| one != other).collect::<Vec<_>>();
        let known = known(&real(apart), &real(met));
        let tables = tables(&people(count), &known);
        let mut seated = BTreeSet::new();
        for table in &tables {
            prop_assert!((2..=3).contains(&table.len()));
            for one in table {
                prop_assert!(seated.insert(*one), "nobody is at two tables");
            }
            for (one, other) in pairs(table) {
                prop_assert!(known.may_meet(one, other));
            }
        }
        let most = most_seated(&people(count).into_iter().collect::<Vec<_>>(), &known);
        prop_assert_eq!(seated.len(), most, "nobody is left over who could meet somebody");
        // The order in which they are named makes no difference.
        prop_assert_eq!(&tables, &super::tables(&people(count), &known));
    }

    /// Where nobody is kept apart, no pairs have fewer repeats.
    #[test]
    fn no_other_pairs_have_fewer_repeats(
        count in 1_usize..5,
        met in proptest::collection::vec((0_usize..8, 0_usize..8), 0..20),
    ) {
        let count = 2 * count;
        let met: Vec<_> = met.into_iter().filter(|(one, other)| one != other && *one < count && *other < count).collect();
        let known = known(&[], &met);
        let tables = tables(&people(count), &known);
        let new = tables.iter().filter(|table| known.times(table[0], table[1]) == 0).count();
        let (seated, most) = best(&people(count).into_iter().collect::<Vec<_>>(), &known);
        prop_assert_eq!((seated, most), (count, new));
    }
}
