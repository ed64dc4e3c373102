// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Attack} from "../support/Attack.sol";

/// A sponsor draws gifts to a round with a pool of 1,000, and has 999 of it back: friends give its own campaign
/// borrowed money that draws nearly all of the pool, and after the claim the campaign cancels. The friends are
/// refunded, and the
/// match goes back to the round, whose unused money is the sponsor's. The rule closes this where the terms name an
/// account for it that is not the sponsor's; else it is left, and the page shows who gets what is not used.
contract SponsorsOwnCampaignTest is Attack {
    address private charity = makeAddr("charity");
    uint32 private round;
    bytes32 private honest;
    bytes32 private own;
    address private friend;
    address private other;

    function _play(address unusedTo) private {
        RoundTerms memory terms = roundTerms();
        terms.unusedTo = unusedTo;
        round = openRound(terms);
        fund(round, sponsor, 1_000 * USD);
        honest = backed(round, 2, 5);
        own = member(round);
        (friend, other) = (person(1), person(2));
        give(own, friend, 10_000 * USD);
        give(own, other, 10_000 * USD);
        seal(round);
        assertEq(rounds.claimMatch(round, own), 999_000_999);
        assertEq(rounds.claimMatch(round, honest), 999_000, "of the 20 that it would have had alone");
        cancel(own);
        assertEq(campaigns.refund(own, friend), 10_000 * USD);
        assertEq(campaigns.refund(own, other), 10_000 * USD);
        assertEq(rounds.recover(round, own), 999_000_999);
        vm.warp(CLAIM_UNTIL);
    }

    function _tryReclaim(address account) private {
        if (rounds.reclaimable(round, account) != 0) rounds.reclaim(round, account);
    }

    function test_M13_ItComesToNothingWhereUnusedMatchIsSomebodyElses() public {
        _play(charity);
        _tryReclaim(sponsor);
        assertEq(usdc.balanceOf(sponsor), 0, "not 999");
        rounds.reclaim(round, charity);
        assertEq(usdc.balanceOf(charity), 999_001_000);
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }

    /// The two ways in which the terms let the sponsor have it.
    function test_M13_ItIsLeftWhereUnusedMatchIsTheSponsors() public {
        _play(address(0));
        _tryReclaim(sponsor);
        assertEq(usdc.balanceOf(sponsor), 999_001_000);
    }

    function test_M13_ItIsLeftWhereTheTermsNameTheSponsor() public {
        _play(sponsor);
        _tryReclaim(sponsor);
        assertEq(usdc.balanceOf(sponsor), 999_001_000);
        assertEq(usdc.balanceOf(lab) + usdc.balanceOf(payout), 0);
    }
}
