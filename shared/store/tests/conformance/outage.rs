//! PostgreSQL goes away and comes back; nobody opens the store anew.

use std::time::Duration;

use store::StoreError;
use store::people::accounts;
use testkit::TestStore;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_were_cut_are_replaced() {
    let test = TestStore::postgres();
    assert!(!test.store.read(accounts::any).await.unwrap());
    test.database().cut_connections();
    // The one whose connection it was may hear of it, as of a database that is away; nobody after.
    let mut failures = 0;
    let recovered = async {
        while let Err(error) = test.store.read(accounts::any).await {
            assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
            failures += 1;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), recovered)
        .await
        .expect("it recovers");
    assert!(failures <= 1, "{failures} failures");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_test_that_cuts_its_connections_cuts_no_other_tests() {
    let (test, neighbour) = (TestStore::postgres(), TestStore::postgres());
    for store in [&test.store, &neighbour.store] {
        assert!(!store.read(accounts::any).await.unwrap());
    }
    test.database().cut_connections();
    let read = neighbour.store.read(accounts::any).await;
    assert!(read.is_ok(), "{read:?}");
}
