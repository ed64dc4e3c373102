// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Base} from "../support/Base.sol";
import {ReenteringToken} from "../support/Tokens.sol";

contract SetOperatorTest is Base {
    uint256 private constant UNTIL = T0 + 10 days;

    bytes32 private id;
    /// A contract that gives in others' names, and says who paid.
    address private giver = makeAddr("giver");

    function setUp() public override {
        super.setUp();
        id = listed();
    }

    function _set(address donor, address operator_, uint256 until) private {
        vm.prank(donor);
        campaigns.setOperator(donor, operator_, until);
    }

    function _giveFor(address payer, address donor, uint256 amount) private {
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, amount);
        provide(address(usdc), payer, address(campaigns), amount);
        vm.prank(payer);
        campaigns.donateFor(gifts, donor, 0);
    }

    function _counted(address donor) private view returns (uint256) {
        return campaigns.donorOf(id, donor).counted;
    }

    function test_TheDonorSetsIt() public {
        assertEq(campaigns.operatorUntil(ada, giver), 0);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.OperatorSet(ada, giver, UNTIL);
        _set(ada, giver, UNTIL);
        assertEq(campaigns.operatorUntil(ada, giver), UNTIL);
        assertEq(campaigns.operatorUntil(giver, ada), 0);
        assertEq(campaigns.operatorUntil(ada, stranger), 0);
        assertEq(campaigns.operatorUntil(bao, giver), 0);
    }

    function test_TheRouterSetsIt() public {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.OperatorSet(ada, giver, UNTIL);
        vm.prank(router);
        campaigns.setOperator(ada, giver, UNTIL);
        assertEq(campaigns.operatorUntil(ada, giver), UNTIL);
    }

    /// @custom:mutant Q8-anyone-lends-anyones-weight | src/core/Escrow.sol | require(msg.sender == donor || msg.sender
    /// == ROUTER, Campaigns_Unauthorized(msg.sender)); |
    function test_Q8_NobodyElseSetsIt() public {
        _set(ada, giver, UNTIL);
        address[6] memory others = [giver, stranger, lab, attesters[0], resolver, address(rounds)];
        for (uint256 i; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, others[i]));
            vm.prank(others[i]);
            campaigns.setOperator(ada, others[i], UNTIL);
        }
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, giver));
        vm.prank(giver);
        campaigns.setOperator(ada, giver, UNTIL + 1);
    }

    function test_ItsGiftsCountAtTheWeightOfTheMoment() public {
        _set(ada, giver, UNTIL);
        gate.set(giver, FULL);
        gate.set(ada, 2_500);
        _giveFor(giver, ada, 4 * USD);
        assertEq(_counted(ada), 1e18);
        gate.set(ada, FULL);
        _giveFor(giver, ada, 8 * USD);
        assertEq(_counted(ada), 9e18);
        gate.set(ada, 0);
        _giveFor(giver, ada, 8 * USD);
        assertEq(_counted(ada), 9e18);
        assertEq(campaigns.donorOf(id, ada).amount, 20 * USD);
        assertEq(campaigns.donorOf(id, giver).amount, 0);
    }

    /// @custom:mutant Q8-consent-lasts-a-second-longer | src/core/Escrow.sol | block.timestamp <
    /// operatorUntil[donor][msg.sender] | block.timestamp <= operatorUntil[donor][msg.sender]
    function test_Q8_UntilIsTheFirstSecondAtWhichItNoLongerHolds() public {
        _set(ada, giver, UNTIL);
        vm.warp(UNTIL - 1);
        _giveFor(giver, ada, 4 * USD);
        assertEq(_counted(ada), 4e18);
        gate.set(ada, 0);
        _giveFor(stranger, ada, 5 * USD);
        gate.set(ada, FULL);
        vm.warp(UNTIL);
        _giveFor(giver, ada, 5 * USD);
        assertEq(_counted(ada), 4e18);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, giver));
        vm.prank(giver);
        campaigns.refresh(id, ada);
    }

    function test_ZeroEndsIt() public {
        _set(ada, giver, type(uint256).max);
        _giveFor(giver, ada, 4 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.OperatorSet(ada, giver, 0);
        _set(ada, giver, 0);
        _giveFor(giver, ada, 5 * USD);
        assertEq(_counted(ada), 4e18);
    }

    function test_SeveralOperatorsEndEachOnItsOwn() public {
        _set(ada, giver, UNTIL);
        _set(ada, operator, UNTIL);
        _set(ada, giver, 0);
        _giveFor(operator, ada, 4 * USD);
        _giveFor(giver, ada, 5 * USD);
        assertEq(_counted(ada), 4e18);
    }

    /// The lab, the payout account and attesters may name any operator: their gifts count nothing.
    function test_Q8_InsidersNeverCount() public {
        address[3] memory insiders = [lab, payout, attesters[0]];
        for (uint256 i; i < insiders.length; ++i) {
            gate.set(insiders[i], FULL);
            _set(insiders[i], giver, UNTIL);
            _giveFor(giver, insiders[i], USD);
            assertEq(_counted(insiders[i]), 0);
            vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NothingToCount.selector, id, insiders[i]));
            vm.prank(giver);
            campaigns.refresh(id, insiders[i]);
        }
    }

    /// A consent is to one operator: neither to those that it names, nor back, nor for other donors.
    function test_Q8_AConsentGoesNoFurther() public {
        _set(ada, giver, UNTIL);
        _set(giver, stranger, UNTIL);
        _giveFor(stranger, ada, 4 * USD);
        assertEq(_counted(ada), 0);
        gate.set(giver, FULL);
        _giveFor(ada, giver, 4 * USD);
        assertEq(_counted(giver), 0);
        _giveFor(giver, bao, 4 * USD);
        assertEq(_counted(bao), 0);
    }

    /// A consent given in the middle of a gift serves the next call.
    function test_M6_AConsentInTheMiddleOfAGiftServesTheNext() public {
        ReenteringToken token = new ReenteringToken();
        gate.set(address(token), FULL);
        id = list(termsIn(address(token)));
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, 4e18);
        provide(address(token), giver, address(campaigns), 8e18);
        token.arm(address(campaigns), abi.encodeCall(ICampaigns.setOperator, (address(token), giver, UNTIL)));
        vm.prank(giver);
        campaigns.donateFor(gifts, address(token), 0);
        assertTrue(token.succeeded());
        assertEq(_counted(address(token)), 0, "the gift was counted before");
        vm.prank(giver);
        campaigns.donateFor(gifts, address(token), 0);
        assertEq(_counted(address(token)), 4e18);
    }
}
