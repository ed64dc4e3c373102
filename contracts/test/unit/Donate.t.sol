// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donor, Donation, ICampaigns, Status, Tally, Terms, Window} from "src/interfaces/ICampaigns.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";

contract DonateTest is Base {
    function _refuseAt(bytes32 id, uint256 time) private {
        vm.warp(time);
        Window memory window = campaigns.windowOf(id);
        provide(window.token, ada, address(campaigns), USD);
        vm.expectRevert(
            abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, id, window.opensAt, window.closesAt)
        );
        vm.prank(ada);
        campaigns.donate(id, 1e6);
    }

    function test_BooksTheGiftAndTellsIt() public {
        bytes32 id = listed();
        provide(address(usdc), ada, address(campaigns), 4 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Donated(id, ada, 4 * USD, FULL, 4e18);
        vm.prank(ada);
        campaigns.donate(id, 4e6);

        Tally memory tally = campaigns.tallyOf(id);
        assertEq(tally.total, 4 * USD);
        assertEq(tally.sumRoots, 2e9);
        assertEq(tally.sumSquares, 4e18);
        Donor memory donor = campaigns.donorOf(id, ada);
        assertEq(donor.amount, 4 * USD);
        assertEq(donor.counted, 4e18);
        assertEq(donor.lastCountedAt, T0);
        assertEq(usdc.balanceOf(address(campaigns)), 4 * USD);
        assertEq(usdc.balanceOf(ada), 0);
    }

    function test_TakesNativeCoin() public {
        bytes32 id = list(termsIn(NATIVE));
        give(id, ada, 1 ether);
        assertEq(address(campaigns).balance, 1 ether);
        assertEq(campaigns.tallyOf(id).total, 1 ether);
        assertEq(campaigns.donorOf(id, ada).counted, 1 ether);
    }

    /// @custom:mutant Q3-own-square-counts | src/libraries/TallyMath.sol | * sumRoots - sumSquares | * sumRoots
    function test_Q3_ALoneDonorHasNoWeight() public {
        bytes32 id = listed();
        give(id, ada, 100 * USD);
        assertEq(campaigns.weightOf(id), 0);
        give(id, bao, 100 * USD);
        // 2 * sqrt(100) * sqrt(100), in 18 decimals
        assertEq(campaigns.weightOf(id), 200e18);
    }

    function test_CountsByWeight() public {
        bytes32 id = listed();
        gate.set(ada, 5_000);
        give(id, ada, 8 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 4e18);
        assertEq(campaigns.tallyOf(id).sumRoots, 2e9);
    }

    /// @custom:mutant Q7-recounts-all-gifts | src/core/Escrow.sol | donor.counted + TallyMath.count({amount:
    /// donation.amount, | TallyMath.count({amount: donor.amount,
    function test_Q7_AWeightThatChangesBetweenGifts() public {
        bytes32 id = listed();
        give(id, ada, 4 * USD);
        gate.set(ada, 0);
        vm.warp(T0 + 1);
        give(id, ada, 5 * USD);
        Donor memory donor = campaigns.donorOf(id, ada);
        assertEq(donor.amount, 9 * USD, "money goes through");
        assertEq(donor.counted, 4e18, "and counts for nothing");
        assertEq(donor.lastCountedAt, T0);
        gate.set(ada, 10_000);
        give(id, ada, 5 * USD);
        assertEq(campaigns.tallyOf(id).sumRoots, 3e9);
        assertEq(campaigns.tallyOf(id).sumSquares, 9e18);
    }

    function test_WithoutAGateNothingCounts() public {
        Terms memory terms = usdcTerms();
        terms.gate = address(0);
        bytes32 id = list(terms);
        give(id, ada, 4 * USD);
        assertEq(campaigns.tallyOf(id).total, 4 * USD);
        assertEq(campaigns.tallyOf(id).sumRoots, 0);
    }

    /// @custom:mutant Q8-attesters-count | src/core/Escrow.sol | if (donor.role != 0) weight = 0 | if
    /// (donor.role > 8) weight = 0
    function test_Q8_InsidersHaveNoWeight() public {
        bytes32 id = listed();
        address[5] memory insiders = [lab, payout, attesters[0], attesters[1], attesters[2]];
        for (uint256 i; i < insiders.length; ++i) {
            gate.set(insiders[i], FULL);
            give(id, insiders[i], 25 * USD);
            assertEq(campaigns.donorOf(id, insiders[i]).counted, 0);
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToCount.selector, id, insiders[i]));
            vm.prank(insiders[i]);
            campaigns.refresh(id, insiders[i]);
        }
        assertEq(campaigns.tallyOf(id).total, 125 * USD);
        assertEq(campaigns.tallyOf(id).sumRoots, 0);
    }

    function test_Q8_InsidersOfOneCampaignCountInAnother() public {
        Terms memory terms = usdcTerms();
        (terms.lab, terms.payout) = (chidi, chidi);
        bytes32 id = list(terms);
        gate.set(lab, FULL);
        give(id, lab, 25 * USD);
        assertEq(campaigns.tallyOf(id).sumRoots, 5e9);
    }

    /// @custom:mutant Q6-counts-at-the-end | src/core/Escrow.sol | && block.timestamp < window | && block.timestamp <=
    /// window
    function test_Q6_TheWindowIsHalfOpen() public {
        Terms memory terms = usdcTerms();
        terms.opensAt = T0 + 100;
        bytes32 id = list(terms);
        _refuseAt(id, T0 + 99);
        vm.warp(T0 + 100);
        give(id, ada, USD);
        vm.warp(CLOSES - 1);
        give(id, ada, USD);
        _refuseAt(id, CLOSES);
        _refuseAt(id, CLOSES + 1);
        assertEq(campaigns.tallyOf(id).total, 2 * USD);
    }

    function test_RefusesUnknownCampaigns() public {
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        campaigns.donate(UNKNOWN, 1);
    }

    function test_RefusesNothing() public {
        bytes32 id = listed();
        vm.expectRevert(ICampaigns.Campaigns_ZeroAmount.selector);
        campaigns.donate(id, 0);
    }

    function test_RefusesTheWrongValue() public {
        bytes32 native = list(termsIn(NATIVE));
        bytes32 id = listed();
        vm.deal(address(this), 3);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 2, 1));
        campaigns.donate{value: 1}(native, 2);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 2, 3));
        campaigns.donate{value: 3}(native, 2);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        campaigns.donate{value: 1}(id, 2);
    }

    /// The normalised total of a campaign must fit 96 bits: 7.9e10 whole tokens.
    function test_RefusesMoreThanTheLimit() public {
        bytes32 id = listed();
        uint256 most = type(uint96).max / 1e12;
        give(id, ada, most);
        assertEq(campaigns.donorOf(id, ada).counted, most * 1e12);
        provide(address(usdc), bao, address(campaigns), 1);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id));
        vm.prank(bao);
        campaigns.donate(id, 1);

        id = list(termsIn(address(dai)));
        give(id, ada, type(uint96).max);
        provide(address(dai), bao, address(campaigns), type(uint96).max);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id));
        vm.prank(bao);
        campaigns.donate(id, type(uint96).max);
    }

    /// S reaches 64 bits only with more than 65,536 donors of the largest total; forged here in storage.
    function test_RefusesASumOfRootsBeyond64Bits() public {
        bytes32 id = listed();
        give(id, ada, USD);
        bytes32 slot = _tallySlot(id);
        vm.store(address(campaigns), slot, bytes32(uint256(USD | uint256(type(uint64).max - 1) << 96)));
        assertEq(campaigns.tallyOf(id).sumRoots, type(uint64).max - 1);
        provide(address(usdc), bao, address(campaigns), USD);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id));
        vm.prank(bao);
        campaigns.donate(id, 1e6);

        vm.store(address(campaigns), slot, bytes32(uint256(USD | uint256(type(uint64).max - 1e9) << 96)));
        vm.prank(bao);
        campaigns.donate(id, 1e6);
        assertEq(campaigns.tallyOf(id).sumRoots, type(uint64).max, "and takes the last that fits");
    }

    function _tallySlot(bytes32 id) private returns (bytes32) {
        vm.record();
        campaigns.tallyOf(id);
        (bytes32[] memory reads,) = vm.accesses(address(campaigns));
        for (uint256 i; i < reads.length; ++i) {
            assertEq(reads[i], reads[0], "the tally is one slot");
        }
        return reads[0];
    }

    function test_ClosesWithCancellation() public {
        bytes32 id = listed();
        vm.warp(T0 + 5);
        vm.prank(lab);
        campaigns.cancel(id);
        _refuseAt(id, T0 + 5);
        _refuseAt(id, T0 + 6);
        assertStatus(id, Status.Cancelled);
    }

    function test_ClosesWithCompletion() public {
        bytes32 id = funded();
        pass(id);
        pass(id);
        assertStatus(id, Status.Completed);
        _refuseAt(id, vm.getBlockTimestamp());
    }

    function test_ClosesWithExpiry() public {
        bytes32 id = listed();
        vm.warp(CLOSES);
        _refuseAt(id, CLOSES);
    }

    /// The tally and the donor are each one slot: a repeated gift writes two slots of Campaigns and no more.
    function test_WritesTwoSlots() public {
        bytes32 id = funded();
        provide(address(usdc), ada, address(campaigns), USD);
        vm.record();
        vm.prank(ada);
        campaigns.donate(id, 1e6);
        (, bytes32[] memory writes) = vm.accesses(address(campaigns));
        assertEq(writes.length, 2);
    }

    /// What counts in no round, or raises nothing, leaves MatchingRounds alone.
    function test_TellsTheRoundOnlyOfARise() public {
        uint32 round = openRound();
        bytes32 id = member(round);
        bytes32 guest = listed();
        give(guest, bao, 9 * USD);
        vm.record();
        give(guest, ada, 9 * USD);
        give(id, ada, 9 * USD);
        gate.set(bao, 0);
        give(id, bao, 9 * USD);
        Donation[] memory cart = new Donation[](2);
        (cart[0], cart[1]) = (Donation(guest, 1e6), Donation(id, 1e6));
        provide(address(usdc), bao, address(campaigns), 2 * USD);
        vm.prank(bao);
        campaigns.donateMany(cart);
        gate.set(bao, FULL);
        vm.prank(bao);
        campaigns.refresh(guest, bao);
        (, bytes32[] memory writes) = vm.accesses(address(rounds));
        assertEq(writes.length, 0);
        vm.prank(bao);
        campaigns.refresh(id, bao);
        (, writes) = vm.accesses(address(rounds));
        assertEq(writes.length, 1, "and does tell it of one");
    }
}
