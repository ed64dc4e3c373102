// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Campaigns} from "src/core/Campaigns.sol";
import {Donor, Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";

contract DonateForTest is Base {
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = listed();
    }

    function _cart(uint256 amount) private view returns (Donation[] memory gifts) {
        gifts = new Donation[](1);
        gifts[0] = gift(id, amount);
    }

    function _giveFor(address payer, address beneficiary, uint256 amount) private {
        provide(address(usdc), payer, address(campaigns), amount);
        vm.prank(payer);
        campaigns.donateFor(_cart(amount), beneficiary, 0);
    }

    /// @custom:mutant Q8-unsigned-gifts-count | src/Escrow.sol | == ROUTER || msg.sender == beneficiary | != address(0)
    function test_Q8_AGiftThatTheBeneficiaryDidNotSignCountsNothing() public {
        provide(address(usdc), stranger, address(campaigns), 9 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Donated(id, ada, 9 * USD, 0, 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.PaidFor(stranger, ada, address(usdc), 9 * USD);
        vm.prank(stranger);
        campaigns.donateFor(_cart(9 * USD), ada, 0);
        Donor memory d = campaigns.donorOf(id, ada);
        assertEq(d.amount, 9 * USD);
        assertEq(d.counted, 0);
        assertEq(d.lastCountedAt, 0);
        assertEq(campaigns.tallyOf(id).total, 9 * USD);
        assertEq(campaigns.tallyOf(id).sumRoots, 0);
        assertEq(usdc.balanceOf(address(campaigns)), 9 * USD);
        assertEq(campaigns.donorOf(id, stranger).amount, 0);
    }

    function test_Q8_TheBeneficiaryMayCountItByARefresh() public {
        _giveFor(stranger, ada, 9 * USD);
        vm.prank(ada);
        campaigns.refresh(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 9e18);
    }

    function test_AGiftThatTheRouterBringsCounts() public {
        _giveFor(router, ada, 9 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 9e18);
        assertEq(campaigns.tallyOf(id).sumRoots, 3e9);
    }

    function test_AGiftForOneselfCounts() public {
        _giveFor(ada, ada, 9 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 9e18);
    }

    function test_Q8_InsidersCountNothingWhoeverPays() public {
        address[3] memory insiders = [lab, payout, attesters[0]];
        for (uint256 i; i < 3; ++i) {
            gate.set(insiders[i], FULL);
            _giveFor(router, insiders[i], USD);
            assertEq(campaigns.donorOf(id, insiders[i]).counted, 0);
        }
    }

    /// @custom:mutant M3-caller-is-refunded | src/Escrow.sol | (campaign, donor, donor) | (campaign, donor, msg.sender)
    function test_M3_OnlyTheBeneficiaryIsRefunded() public {
        _giveFor(stranger, ada, 9 * USD);
        vm.warp(CLOSES);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id));
        campaigns.refundTo(id, stranger);
        assertEq(campaigns.refund(id, ada), 9 * USD);
        assertEq(usdc.balanceOf(ada), 9 * USD);
    }

    function test_AnUnsignedGiftLeavesWhatCountedAlone() public {
        give(id, ada, 4 * USD);
        vm.warp(T0 + 100);
        _giveFor(stranger, ada, 5 * USD);
        Donor memory d = campaigns.donorOf(id, ada);
        assertEq(d.amount, 9 * USD);
        assertEq(d.counted, 4e18);
        assertEq(d.lastCountedAt, T0, "nobody can take another's veto away by giving for them");
    }

    function test_M10_NobodyWhoCannotBeRefundedIsABeneficiary() public {
        address[3] memory nobodies = [address(0), address(campaigns), address(rounds)];
        provide(address(usdc), stranger, address(campaigns), USD);
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidBeneficiary.selector, nobodies[i]));
            vm.prank(stranger);
            campaigns.donateFor(_cart(USD), nobodies[i], 0);
        }
    }

    function test_WithoutARouterNobodyVouches() public {
        campaigns = new Campaigns(address(0), address(0));
        id = listed();
        _giveFor(stranger, ada, USD);
        assertEq(campaigns.donorOf(id, ada).counted, 0);
    }

    function test_TheDonorsGateIsAskedNotThePayers() public {
        gate.set(ada, 2_500);
        gate.set(router, FULL);
        _giveFor(router, ada, 4 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 1e18);
    }

    function test_RefusesAnEmptyCart() public {
        vm.expectRevert(ICampaigns.Campaigns_EmptyCart.selector);
        campaigns.donateFor(new Donation[](0), ada, 0);
    }

    function test_RefusesTheWrongValue() public {
        vm.deal(stranger, 1);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 0, 1));
        vm.prank(stranger);
        campaigns.donateFor{value: 1}(_cart(USD), ada, 0);
    }
}
