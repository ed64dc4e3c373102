// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Errors} from "@openzeppelin/contracts/utils/Errors.sol";
import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds} from "src/interfaces/IMatchingRounds.sol";
import {Gates} from "src/libraries/Gates.sol";
import {CostlyPayee, ReenteringPayee, RefusingPayee} from "../support/Accounts.sol";
import {Base} from "../support/Base.sol";
import {BombGate, BurningGate, RevertingGate, ShortGate} from "../support/Gates.sol";

contract HostileAccountsTest is Base {
    function _payingTo(address to) private returns (bytes32 id) {
        Terms memory terms = termsIn(NATIVE);
        terms.payout = to;
        id = list(terms);
        give(id, ada, 10 ether);
        give(id, bao, 10 ether);
    }

    /// @custom:mutant M7-pays-with-2300-gas | src/libraries/Tokens.sol | Address.sendValue(payable(to), |
    /// payable(to).transfer(
    function test_M7_PaysContractsThatNeedMoreThan2300Gas() public {
        CostlyPayee payee = new CostlyPayee();
        bytes32 id = _payingTo(address(payee));
        give(id, address(payee), 10 ether);
        pass(id);
        campaigns.withdraw(id);
        assertEq(address(payee).balance, 12 ether);
    }

    function test_M7_RefundsContractsThatNeedMoreThan2300Gas() public {
        CostlyPayee donor = new CostlyPayee();
        bytes32 id = list(termsIn(NATIVE));
        give(id, address(donor), 10 ether);
        vm.prank(lab);
        campaigns.cancel(id);
        campaigns.refund(id, address(donor));
        assertEq(address(donor).balance, 10 ether);
    }

    function test_M7_APayeeThatRefusesHarmsOnlyItself() public {
        RefusingPayee payee = new RefusingPayee();
        bytes32 id = _payingTo(address(payee));
        pass(id);
        vm.expectRevert(RefusingPayee.Refused.selector);
        campaigns.withdraw(id);
        pass(id);
        assertEq(campaigns.claimable(id), 20 ether, "the release did not depend on the payee");
        payee.setWilling(true);
        campaigns.withdraw(id);
        assertEq(address(payee).balance, 20 ether);
    }

    function test_M7_ADonorThatRefusesHarmsOnlyItself() public {
        RefusingPayee donor = new RefusingPayee();
        bytes32 id = list(termsIn(NATIVE));
        give(id, ada, 10 ether);
        vm.deal(address(donor), 10 ether);
        vm.prank(address(donor));
        campaigns.donate{value: 10 ether}(id, 10 ether);
        vm.prank(lab);
        campaigns.cancel(id);
        vm.expectRevert(RefusingPayee.Refused.selector);
        campaigns.refund(id, address(donor));
        assertEq(campaigns.refund(id, ada), 10 ether);
        vm.prank(address(donor));
        campaigns.refundTo(id, chidi);
        assertEq(chidi.balance, 10 ether);
    }

    function test_M6_APayeeCannotReenter() public {
        ReenteringPayee payee = new ReenteringPayee();
        bytes32 id = _payingTo(address(payee));
        pass(id);
        payee.arm(address(campaigns), abi.encodeCall(ICampaigns.withdraw, (id)));
        campaigns.withdraw(id);
        assertEq(payee.attempts(), 1);
        assertFalse(payee.succeeded());
        assertEq(address(payee).balance, 8 ether);
    }

    function test_M6_ARefundedDonorCannotReenter() public {
        ReenteringPayee donor = new ReenteringPayee();
        bytes32 id = list(termsIn(NATIVE));
        give(id, ada, 10 ether);
        give(id, address(donor), 10 ether);
        vm.prank(lab);
        campaigns.cancel(id);
        donor.arm(address(campaigns), abi.encodeCall(ICampaigns.refund, (id, ada)));
        campaigns.refund(id, address(donor));
        assertEq(donor.attempts(), 1);
        assertFalse(donor.succeeded());
        assertEq(address(campaigns).balance, 10 ether);
    }

    /// Nobody can send native coin to the contracts past the books.
    function test_M10_StrayCoinIsRefused() public {
        vm.deal(address(this), 2 ether);
        (bool ok, bytes memory reason) = address(campaigns).call{value: 1 ether}("");
        assertFalse(ok);
        assertEq(reason, "");
        (ok, reason) = address(rounds).call{value: 1 ether}("");
        assertFalse(ok);
        assertEq(reason, abi.encodeWithSelector(IMatchingRounds.MatchingRounds_Unauthorized.selector, address(this)));
    }

    function _givesWeightZero(address badGate) private {
        Terms memory terms = usdcTerms();
        terms.gate = badGate;
        bytes32 id = list(terms);
        give(id, ada, 100 * USD);
        assertEq(campaigns.tallyOf(id).total, 100 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 0);
        give(id, ada, 100 * USD);
        assertEq(campaigns.tallyOf(id).total, 200 * USD);
    }

    function test_Q7_AGateThatFailsGivesWeightZero() public {
        _givesWeightZero(address(new RevertingGate()));
        _givesWeightZero(address(new BurningGate()));
        _givesWeightZero(address(new BombGate()));
        _givesWeightZero(address(new ShortGate()));
        _givesWeightZero(stranger);
    }

    /// @custom:mutant Q7-takes-any-weight | src/libraries/Gates.sol | weight > FULL_WEIGHT | weight == FULL_WEIGHT
    function test_Q7_AGateCannotGiveMoreThanFullWeight() public {
        gate.set(ada, type(uint256).max);
        bytes32 id = listed();
        give(id, ada, USD);
        assertEq(campaigns.donorOf(id, ada).counted, 1e18);
    }

    /// With less gas than the gate may use the gift is refused, not silently counted as nothing.
    function test_Q7_TooLittleGasForTheGateIsRefused() public {
        bytes32 id = funded();
        provide(address(usdc), ada, address(campaigns), USD);
        vm.expectRevert(abi.encodeWithSelector(Gates.Gates_TooLittleGas.selector, uint256(100_000) * 64 / 63));
        vm.prank(ada);
        campaigns.donate{gas: 100_000}(id, 1e6);
        uint256 before = campaigns.donorOf(id, ada).counted;
        vm.prank(ada);
        campaigns.donate{gas: 170_000}(id, 1e6);
        assertEq(campaigns.donorOf(id, ada).counted, before + 1e18);
    }

    function testFuzz_Q7_NoGasLimitLosesTheWeight(uint256 gasLimit) public {
        gasLimit = bound(gasLimit, 30_000, 300_000);
        bytes32 id = funded();
        provide(address(usdc), ada, address(campaigns), USD);
        uint256 before = campaigns.donorOf(id, ada).counted;
        vm.prank(ada);
        (bool ok,) = address(campaigns).call{gas: gasLimit}(abi.encodeCall(ICampaigns.donate, (id, 1e6)));
        assertEq(campaigns.donorOf(id, ada).counted, ok ? before + 1e18 : before);
    }

    function test_AnUnaffordablePaymentIsRefused() public {
        bytes32 id = _payingTo(payout);
        pass(id);
        vm.deal(address(campaigns), 1 ether);
        vm.expectRevert(abi.encodeWithSelector(Errors.InsufficientBalance.selector, 1 ether, 8 ether));
        campaigns.withdraw(id);
    }
}
