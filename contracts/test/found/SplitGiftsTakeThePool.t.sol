// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// What went wrong: the square root was taken of each donation, so one wallet that cut 10 into 10 gifts of 1 had the
/// weight (10 * sqrt(1))^2 = 100 against the 10 of an uncut gift, and took 90.9% of the pool. Here: the square root is
/// of the donor's running total, and a lone donor earns nothing (Q2, Q3).
contract SplitGiftsTakeThePoolTest is Attack {
    uint32 private round;
    bytes32 private cut;
    bytes32 private whole;

    function setUp() public override {
        super.setUp();
        round = pooled(11 * USD);
        cut = member(round);
        whole = member(round);
    }

    function _giveTenTimes() private {
        for (uint256 i; i < 10; ++i) {
            give(cut, ada, USD);
        }
    }

    function _giveInOneCart() private {
        Donation[] memory gifts = new Donation[](10);
        for (uint256 i; i < 10; ++i) {
            gifts[i] = gift(cut, USD);
        }
        giveMany(gifts, ada);
    }

    function _assertEqualShares() private {
        give(whole, bao, 10 * USD);
        give(cut, chidi, 10 * USD);
        give(whole, chidi, 10 * USD);
        assertEq(campaigns.weightOf(cut), campaigns.weightOf(whole));
        seal(round);
        assertEq(rounds.claimMatch(round, cut), 5.5e6);
        assertEq(rounds.claimMatch(round, whole), 5.5e6);
        assertEq(usdc.balanceOf(address(rounds)), 0);
    }

    function test_Q2_TenGiftsOfOneAreOneGiftOfTen() public {
        _giveTenTimes();
        _assertEqualShares();
    }

    function test_Q2_TenLinesOfOneCartAreOneGiftOfTen() public {
        _giveInOneCart();
        _assertEqualShares();
    }

    function test_Q2_Q3_AloneNeitherWayTakesAnything() public {
        _giveTenTimes();
        give(whole, bao, 10 * USD);
        assertEq(rounds.roundOf(round).weight, 0);
        seal(round);
        assertEq(rounds.claimMatch(round, cut), 0, "not 90.9%");
        assertEq(rounds.claimMatch(round, whole), 0);
        vm.warp(CLAIM_UNTIL);
        assertEq(rounds.reclaim(round, sponsor), 11 * USD);
    }
}
