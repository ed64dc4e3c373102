// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Test} from "forge-std/Test.sol";
import {Donor, ICampaigns, Progress, Tally} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, Round, Standing} from "src/interfaces/IMatchingRounds.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Exact} from "../support/Exact.sol";
import {Actions} from "./Actions.sol";
import {Handler} from "./Handler.sol";
import {Book, Pool} from "./Ledger.sol";

/// Campaigns, rounds and three tokens together, under everything that people can do, in any order and at any time.
contract InvariantsTest is Test {
    uint256 private constant MOST_WALKS = 200;

    Handler private handler;
    ICampaigns private campaigns;
    IMatchingRounds private rounds;
    address[] private donors;

    string[36] private actions = [
        "startCampaign",
        "startRound",
        "fundPool",
        "admitCampaign",
        "setWeight",
        "giveSingly",
        "refuseLateGift",
        "giveCart",
        "giveTwins",
        "refreshCount",
        "submitEvidence",
        "approveEvidence",
        "vetoRelease",
        "releaseMilestone",
        "withdrawReleased",
        "cancelCampaign",
        "leaveRound",
        "expireCampaign",
        "refundDonor",
        "dropFailed",
        "disqualify",
        "pinCampaign",
        "sealRound",
        "claimMatch",
        "recoverMatch",
        "refusePin",
        "reclaimUnused",
        "passTime",
        "passToTheNextEdge",
        "giveForAnother",
        "denyApproval",
        "extendDeadline",
        "postResult",
        "vetoResult",
        "claimComputed",
        "refuseComputed"
    ];

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        (address c, address r) = handler.core();
        (campaigns, rounds) = (ICampaigns(c), IMatchingRounds(r));
        donors = handler.allDonors();
        targetContract(address(handler));
        targetSelector(FuzzSelector({addr: address(handler), selectors: _selectors()}));
    }

    /// Gifts come often, and so do submissions with their approvals, or little would ever be released.
    function _selectors() private pure returns (bytes4[] memory list) {
        bytes4[47] memory all = [
            Actions.giveSingly.selector,
            Actions.sealRound.selector,
            Actions.sealRound.selector,
            Actions.giveCart.selector,
            Actions.giveCart.selector,
            Actions.giveTwins.selector,
            Actions.submitEvidence.selector,
            Actions.submitEvidence.selector,
            Actions.approveEvidence.selector,
            Actions.approveEvidence.selector,
            Actions.approveEvidence.selector,
            Actions.releaseMilestone.selector,
            Actions.releaseMilestone.selector,
            Actions.claimMatch.selector,
            Actions.passToTheNextEdge.selector,
            Actions.passToTheNextEdge.selector,
            Actions.giveSingly.selector,
            Actions.pinCampaign.selector,
            Actions.admitCampaign.selector,
            Actions.startCampaign.selector,
            Actions.startRound.selector,
            Actions.fundPool.selector,
            Actions.admitCampaign.selector,
            Actions.setWeight.selector,
            Actions.refreshCount.selector,
            Actions.vetoRelease.selector,
            Actions.withdrawReleased.selector,
            Actions.cancelCampaign.selector,
            Actions.leaveRound.selector,
            Actions.expireCampaign.selector,
            Actions.refundDonor.selector,
            Actions.dropFailed.selector,
            Actions.disqualify.selector,
            Actions.pinCampaign.selector,
            Actions.sealRound.selector,
            Actions.recoverMatch.selector,
            Actions.reclaimUnused.selector,
            Actions.passTime.selector,
            Actions.pinCampaign.selector,
            Actions.passToTheNextEdge.selector,
            Handler.giveForAnother.selector,
            Handler.denyApproval.selector,
            Handler.extendDeadline.selector,
            Handler.postResult.selector,
            Handler.postResult.selector,
            Handler.vetoResult.selector,
            Handler.claimComputed.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i; i < all.length; ++i) {
            list[i] = all[i];
        }
    }

    function _balance(address token, address account) private view returns (uint256) {
        return token == address(0) ? account.balance : TestToken(token).balanceOf(account);
    }

    function _assertSolvent(address token) private view {
        uint256 owed;
        uint256 booked;
        bytes32[] memory ids = handler.allCampaigns();
        for (uint256 i; i < ids.length; ++i) {
            Book memory book = handler.bookOf(ids[i]);
            if (book.token != token) continue;
            booked += book.given + book.matched - book.paid - book.refunded - book.recovered;
            owed += campaigns.claimable(ids[i]) + handler.refundableMatch(ids[i]);
            for (uint256 d; d < donors.length; ++d) {
                owed += campaigns.refundable(ids[i], donors[d]);
            }
        }
        uint256 balance = _balance(token, address(campaigns));
        assertGe(balance, owed, "what can be taken is there");
        assertEq(balance, booked, "and nothing appears or vanishes");
    }

    function _assertPoolsSolvent(address token) private view {
        uint256 owed;
        uint256 booked;
        address[] memory sponsors = handler.allSponsors();
        uint32[] memory ids = handler.allRounds();
        for (uint256 i; i < ids.length; ++i) {
            Pool memory pool = handler.poolOf(ids[i]);
            if (pool.token != token) continue;
            booked += pool.funded + pool.recovered - pool.claimed - pool.reclaimed;
            for (uint256 s; s < sponsors.length; ++s) {
                owed += rounds.reclaimable(ids[i], sponsors[s]);
            }
        }
        uint256 balance = _balance(token, address(rounds));
        assertGe(balance, owed, "what can be reclaimed is there");
        assertEq(balance, booked, "and nothing appears or vanishes");
    }

    function _assertBalancesCoverObligations() private view {
        for (uint256 t; t < 3; ++t) {
            _assertSolvent(handler.tokens(t));
            _assertPoolsSolvent(handler.tokens(t));
        }
    }

    function _assertNobodyIsPaidMoreThanCameIn() private view {
        bytes32[] memory ids = handler.allCampaigns();
        for (uint256 i; i < ids.length; ++i) {
            Book memory book = handler.bookOf(ids[i]);
            Tally memory tally = campaigns.tallyOf(ids[i]);
            Progress memory p = campaigns.progressOf(ids[i]);
            assertEq(tally.total, book.given + book.matched);
            assertLe(book.paid + book.refunded + book.recovered, tally.total, "M2");
            assertEq(p.releasedShare, book.share, "only attested milestones are released");
            assertEq(p.paid, book.paid);
            assertLe(p.paid, uint256(tally.total) * p.releasedShare / 10_000, "M5");
        }
    }

    /// One campaign of calls for all properties: each is asked after the same walks.
    function invariant_M1_M2_M5_Q1_Q2_Q4_Q6_Q8_Q9_Q13_HoldTogether() public view {
        _assertBalancesCoverObligations();
        _assertNobodyIsPaidMoreThanCameIn();
        _assertTalliesEqualBruteForce();
        _assertSplittingChangesNothing();
        _assertMatchesStayWithinPoolAndCap();
        _assertNothingIsCountedOutsideTheWindow();
    }

    /// S, Q and W by definition, over all donors, from what the handler knows that they gave at which weight (Q8, Q9).
    function _assertTalliesEqualBruteForce() private view {
        uint32[] memory roundIds = handler.allRounds();
        uint256[] memory sums = new uint256[](roundIds.length + 1);
        bytes32[] memory ids = handler.allCampaigns();
        for (uint256 i; i < ids.length; ++i) {
            uint256 w = _assertTally(ids[i]);
            uint32 round = campaigns.fundingOf(ids[i]).round;
            if (round != 0 && rounds.standingOf(round, ids[i]) == Standing.Approved) sums[round] += w;
            // a claim leaves W as the seal found it
            if (round != 0 && _wasClaimedUnpinned(round, ids[i])) sums[round] += w;
        }
        for (uint256 i; i < roundIds.length; ++i) {
            assertEq(rounds.roundOf(roundIds[i]).weight, sums[roundIds[i]]);
        }
    }

    function _wasClaimedUnpinned(uint32 round, bytes32 id) private view returns (bool) {
        return rounds.standingOf(round, id) == Standing.Claimed && !handler.wasPinned(id);
    }

    function _assertTally(bytes32 id) private view returns (uint256 w) {
        Book memory book = handler.bookOf(id);
        uint256[] memory counted = new uint256[](donors.length);
        for (uint256 d; d < donors.length; ++d) {
            counted[d] = handler.countedOf(id, donors[d]);
            Donor memory donor = campaigns.donorOf(id, donors[d]);
            assertEq(donor.counted, counted[d]);
            assertTrue(donor.amount == handler.givenBy(id, donors[d]) || donor.amount == 0);
        }
        uint256[] memory s = Exact.roots(counted, book.minimum);
        Tally memory tally = campaigns.tallyOf(id);
        assertEq(tally.sumRoots, Exact.sum(s));
        assertEq(tally.sumSquares, Exact.sumOfSquares(s));
        w = Exact.weight(s);
        assertEq(campaigns.weightOf(id), w);
    }

    /// Two campaigns that got the same money in different parts have the same S and W from it. Gifts that went to one
    /// of them alone are part of both sides by Q1; here the twins are compared as long as nothing else reached them.
    function _assertSplittingChangesNothing() private view {
        (bytes32 a, bytes32 b) = (handler.twins(0), handler.twins(1));
        Tally memory whole = campaigns.tallyOf(a);
        Tally memory parts = campaigns.tallyOf(b);
        assertEq(whole.sumRoots, parts.sumRoots);
        assertEq(whole.sumSquares, parts.sumSquares);
        for (uint256 d; d < donors.length; ++d) {
            assertEq(campaigns.donorOf(a, donors[d]).counted, campaigns.donorOf(b, donors[d]).counted);
        }
    }

    function _assertMatchesStayWithinPoolAndCap() private view {
        uint32[] memory roundIds = handler.allRounds();
        for (uint256 i; i < roundIds.length; ++i) {
            Pool memory pool = handler.poolOf(roundIds[i]);
            Round memory r = rounds.roundOf(roundIds[i]);
            assertEq(r.pool, pool.funded);
            assertEq(r.claimed, pool.claimed);
            assertEq(r.recovered, pool.recovered);
            uint256 total;
            bytes32[] memory ids = handler.applicantsOf(roundIds[i]);
            for (uint256 c; c < ids.length; ++c) {
                uint256 amount = rounds.matchOf(roundIds[i], ids[c]);
                if (pool.cap != 0) assertLe(amount, pool.cap);
                assertLe(amount, campaigns.weightOf(ids[c]) / handler.bookOf(ids[c]).scale, "at most the ideal subsidy");
                if (pool.cap != 0) assertLe(handler.bookOf(ids[c]).matched, pool.cap);
                if (!r.isComputed && rounds.standingOf(roundIds[i], ids[c]) == Standing.Claimed) {
                    assertEq(amount, handler.bookOf(ids[c]).matched);
                }
                total += amount;
            }
            assertLe(total, pool.funded);
            assertLe(pool.claimed, pool.funded);
        }
    }

    function _assertNothingIsCountedOutsideTheWindow() private view {
        assertFalse(handler.tookLateGift());
        uint32[] memory roundIds = handler.allRounds();
        for (uint256 i; i < roundIds.length; ++i) {
            if (!rounds.isSealed(roundIds[i])) continue;
            assertEq(rounds.roundOf(roundIds[i]).weight, handler.poolOf(roundIds[i]).sealedWeight);
        }
    }

    /// At the end of every run a stranger settles everything (M8): each donor, lab and sponsor has what is theirs, and
    /// only dust is left.
    function afterInvariant() public {
        handler.settleAll();
        _assertBalancesCoverObligations();
        _assertNobodyIsPaidMoreThanCameIn();
        for (uint256 t; t < 3; ++t) {
            address token = handler.tokens(t);
            assertLe(_balance(token, address(campaigns)), _dustOfCampaigns(token), "M2");
            assertLe(_balance(token, address(rounds)), _dustOfRounds(token));
        }
    }

    /// One base unit per donor, one for the match, one for the lab.
    function _dustOfCampaigns(address token) private view returns (uint256 dust) {
        bytes32[] memory ids = handler.allCampaigns();
        for (uint256 i; i < ids.length; ++i) {
            if (handler.bookOf(ids[i]).token == token) dust += handler.bookOf(ids[i]).donors + 2;
        }
    }

    function _dustOfRounds(address token) private view returns (uint256 dust) {
        uint32[] memory roundIds = handler.allRounds();
        for (uint256 i; i < roundIds.length; ++i) {
            if (handler.poolOf(roundIds[i]).token == token) dust += handler.allSponsors().length;
        }
    }

    /// The handler does reach everything that the invariants are about: walks with fixed seeds do each action.
    function test_TheWalksReachEveryAction() public {
        vm.pauseGasMetering();
        bool[] memory done = new bool[](actions.length);
        uint256 missing = actions.length;
        uint256 start = vm.snapshotState();
        for (uint256 walk; walk < MOST_WALKS && missing != 0; ++walk) {
            _walk(walk);
            for (uint256 i; i < actions.length; ++i) {
                if (done[i] || handler.done(actions[i]) == 0) continue;
                done[i] = true;
                --missing;
            }
            assertTrue(vm.revertToState(start));
        }
        for (uint256 i; i < actions.length; ++i) {
            assertTrue(done[i], actions[i]);
        }
    }

    function _walk(uint256 walk) private {
        bytes4[] memory selectors = _selectors();
        for (uint256 i; i < 120; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(walk, i)));
            (bool ok, bytes memory answer) =
                address(handler).call(abi.encodeWithSelector(selectors[seed % selectors.length], seed));
            assertTrue(ok, vm.toString(answer));
        }
        afterInvariant();
    }
}
