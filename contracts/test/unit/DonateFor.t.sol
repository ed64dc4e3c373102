// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Campaigns} from "src/core/Campaigns.sol";
import {Donor, Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";

contract DonateForTest is Base {
    bytes32 private constant MEMO = keccak256("memo");

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = list(goalTerms(100 * USD));
    }

    function _cart(uint256 amount) private view returns (Donation[] memory gifts) {
        gifts = new Donation[](1);
        gifts[0] = gift(id, amount);
    }

    function _giveFor(address payer, address beneficiary, uint256 amount) private {
        provide(address(usdc), payer, address(campaigns), amount);
        vm.prank(payer);
        campaigns.donateFor(_cart(amount), beneficiary, MEMO);
    }

    /// @custom:mutant Q8-unsigned-gifts-count | src/core/Escrow.sol | msg.sender == ROUTER || _actsFor(beneficiary) |
    /// true
    function test_Q8_AGiftThatTheBeneficiaryDidNotSignCountsNothing() public {
        provide(address(usdc), stranger, address(campaigns), 9 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Donated(id, ada, 9 * USD, 0, 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.PaidFor(stranger, ada, address(usdc), 9 * USD, MEMO);
        vm.prank(stranger);
        campaigns.donateFor(_cart(9 * USD), ada, MEMO);
        Donor memory donor = campaigns.donorOf(id, ada);
        assertEq(donor.amount, 9 * USD);
        assertEq(donor.counted, 0);
        assertEq(donor.lastCountedAt, 0);
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

    /// The payer's memo stands next to payer, donor and sum, for any payer.
    function test_TiesThePaymentToTheMemo() public {
        address[3] memory payers = [ada, router, stranger];
        for (uint256 i; i < payers.length; ++i) {
            provide(address(usdc), payers[i], address(campaigns), 13 * USD);
            vm.expectEmit(address(campaigns));
            emit ICampaigns.PaidFor(payers[i], ada, address(usdc), 13 * USD, MEMO);
            vm.prank(payers[i]);
            campaigns.donateFor(gifts2(gift(id, 4 * USD), gift(id, 9 * USD)), ada, MEMO);
        }
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

    /// @custom:mutant M3-caller-is-refunded | src/core/Escrow.sol | account: donor, to: donor}) | account: donor,
    /// to: msg.sender})
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
        Donor memory donor = campaigns.donorOf(id, ada);
        assertEq(donor.amount, 9 * USD);
        assertEq(donor.counted, 4e18);
        assertEq(donor.lastCountedAt, T0, "nobody can take another's veto away by giving for them");
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
