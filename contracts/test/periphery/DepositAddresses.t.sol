// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICampaigns, Terms} from "src/interfaces/ICampaigns.sol";
import {IDepositAddresses} from "src/interfaces/IDepositAddresses.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {TestToken} from "src/local/TestToken.sol";
import {DepositAccount} from "src/periphery/DepositAccount.sol";
import {DepositAddresses} from "src/periphery/DepositAddresses.sol";
import {CostlyPayee, RefusingPayee, ReenteringPayee} from "../support/Accounts.sol";
import {Base, IMintable} from "../support/Base.sol";
import {BlocklistToken, FeeToken, NoReturnToken, ReenteringToken} from "../support/Tokens.sol";

contract DepositAddressesTest is Base {
    IDepositAddresses private deposits;

    function setUp() public override {
        super.setUp();
        deposits = new DepositAddresses(campaigns);
    }

    /// An exchange sends, as to any address.
    function _send(address token, address to, uint256 amount) private {
        if (token != NATIVE) return IMintable(token).mint(to, amount);
        address exchange = makeAddr("exchange");
        vm.deal(exchange, amount);
        vm.prank(exchange);
        (bool ok,) = to.call{value: amount}("");
        assertTrue(ok, "took it");
    }

    function _sweep(bytes32 id, address beneficiary) private returns (uint256) {
        vm.prank(stranger);
        return deposits.sweep(id, beneficiary);
    }

    function _nothing(bytes32 id, address beneficiary, address token) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IDepositAddresses.DepositAddresses_NothingToSweep.selector, id, beneficiary, token);
    }

    function _expectSwept(bytes32 id, address beneficiary, address token, address to, uint256 amount) private {
        vm.expectEmit(address(deposits));
        emit IDepositAddresses.Swept(id, beneficiary, token, to, amount);
    }

    // plain coin

    /// @dev As an exchange pays out: with 2,300 gas, to an address that nothing has warmed.
    function _transfer(address payable box, uint256 amount) private {
        vm.deal(stranger, amount);
        vm.cool(box);
        vm.prank(stranger);
        box.transfer(amount);
    }

    /// Before the first sweep, after a stranger's, and after any other.
    /// @custom:mutant M7-coin-is-delegated | src/periphery/DepositAddresses.sol | 0x36600557005b36 | 0x365b5b5b5b5b36
    function test_M7_PlainCoinNeedsNoMoreThanTheStipend() public {
        bytes32 id = list(termsIn(NATIVE));
        address payable box = payable(deposits.addressOf(id, ada));
        for (uint256 i; i < 3; ++i) {
            _transfer(box, 1 ether);
            assertEq(_sweep(id, ada), 1 ether);
            assertEq(deposits.addressOf(id, ada), box);
            assertGt(box.code.length, 0);
        }
        assertEq(campaigns.donorOf(id, ada).amount, 3 ether);
    }

    /// In a campaign that takes another token a stranger's sweep of that token changes nothing either.
    function test_M7_PlainCoinArrivesWhicheverTokenWasSwept() public {
        bytes32 id = listed();
        address payable box = payable(deposits.addressOf(id, ada));
        _send(address(usdc), box, 1);
        _sweep(id, ada);
        _transfer(box, 1 ether);
        deposits.sweepToken(id, ada, NATIVE);
        assertEq(ada.balance, 1 ether);
    }

    /// ERC-1167's proxy after five bytes that stop a call without data; all others are delegated, whatever they carry.
    function test_ACallWithDataIsDelegated() public {
        bytes32 id = list(termsIn(NATIVE));
        address payable box = payable(deposits.addressOf(id, ada));
        _transfer(box, 1);
        _sweep(id, ada);
        address shared = vm.computeCreateAddress(address(deposits), 1);
        assertGt(shared.code.length, 0);
        assertEq(
            box.code,
            abi.encodePacked(hex"36600557005b363d3d373d3d3d363d73", shared, hex"5af43d82803e903d91603157fd5bf3")
        );
        bytes[3] memory unknown = [bytes(hex"00"), hex"ffffff", hex"01020304"];
        vm.deal(stranger, 1);
        vm.startPrank(stranger);
        for (uint256 i; i < unknown.length; ++i) {
            (bool ok, bytes memory answer) = box.call(unknown[i]);
            assertFalse(ok);
            assertEq(answer, "");
            (ok,) = box.call{value: 1}(unknown[i]);
            assertFalse(ok);
        }
        (bool paid, bytes memory reason) = box.call(abi.encodeCall(DepositAccount.pay, (NATIVE, stranger, 0)));
        assertFalse(paid);
        assertEq(reason, abi.encodeWithSelector(DepositAccount.DepositAccount_Unauthorized.selector, stranger));
    }

    /// What every address delegates to is no address to send to: it takes no coin that nobody could move.
    function test_M1_TheSharedCodeTakesNoCoin() public {
        vm.deal(stranger, 1);
        vm.prank(stranger);
        (bool ok,) = vm.computeCreateAddress(address(deposits), 1).call{value: 1}("");
        assertFalse(ok);
    }

    // gifts

    function _giveTwice(address token) private {
        bytes32 id = list(termsIn(token));
        address box = deposits.addressOf(id, ada);
        _send(token, box, 30 * USD);
        _expectSwept(id, ada, token, address(campaigns), 30 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.PaidFor(box, ada, token, 30 * USD, 0);
        assertEq(_sweep(id, ada), 30 * USD);
        assertEq(deposits.addressOf(id, ada), box);
        assertGt(box.code.length, 0);
        _send(token, box, 12 * USD);
        _sweep(id, ada);
        assertEq(campaigns.donorOf(id, ada).amount, 42 * USD);
        assertEq(balanceOf(token, box), 0);
        assertEq(balanceOf(token, address(deposits)), 0);
        if (token != NATIVE) assertEq(TestToken(token).allowance(box, address(campaigns)), 0);
    }

    function test_M3_GivesTokensAgainAndAgain() public {
        _giveTwice(address(usdc));
    }

    function test_M3_GivesNativeCoinAgainAndAgain() public {
        _giveTwice(NATIVE);
    }

    function test_M6_GivesATokenThatReturnsNothing() public {
        _giveTwice(address(new NoReturnToken()));
    }

    function test_Q8_ADepositCountsOnlyFromTheBeneficiarysRefresh() public {
        bytes32 id = listed();
        _send(address(usdc), deposits.addressOf(id, ada), 9 * USD);
        _sweep(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 0);
        vm.prank(ada);
        campaigns.refresh(id, ada);
        assertEq(campaigns.donorOf(id, ada).counted, 9e18);
    }

    function test_M3_TheRefundOfADepositIsTheBeneficiarys() public {
        bytes32 id = listed();
        address box = deposits.addressOf(id, ada);
        _send(address(usdc), box, 9 * USD);
        _sweep(id, ada);
        vm.warp(FIRST_DEADLINE + GRACE);
        assertEq(campaigns.refundable(id, box), 0);
        campaigns.refund(id, ada);
        assertEq(usdc.balanceOf(ada), 9 * USD);
    }

    function testFuzz_M3_EachDepositIsItsOwn(uint96 a, uint96 b, uint96 c) public {
        bytes32 one = listed();
        bytes32 two = listed();
        (a, b, c) = (uint96(bound(a, 1, 1e15)), uint96(bound(b, 1, 1e15)), uint96(bound(c, 1, 1e15)));
        _send(address(usdc), deposits.addressOf(one, ada), a);
        _send(address(usdc), deposits.addressOf(two, ada), b);
        _send(address(usdc), deposits.addressOf(one, bao), c);
        assertEq(_sweep(one, ada), a);
        assertEq(usdc.balanceOf(address(campaigns)), a);
        assertEq(_sweep(two, ada), b);
        assertEq(_sweep(one, bao), c);
        assertEq(campaigns.donorOf(one, ada).amount, a);
        assertEq(campaigns.donorOf(two, ada).amount, b);
        assertEq(campaigns.donorOf(one, bao).amount, c);
    }

    // what is not given

    function test_M3_FromTheCloseOnItIsPaidToTheBeneficiary() public {
        bytes32 id = listed();
        address box = deposits.addressOf(id, ada);
        vm.warp(CLOSES - 1);
        _send(address(usdc), box, 5 * USD);
        _sweep(id, ada);
        assertEq(campaigns.donorOf(id, ada).amount, 5 * USD);
        vm.warp(CLOSES);
        _send(address(usdc), box, 7 * USD);
        _expectSwept(id, ada, address(usdc), ada, 7 * USD);
        _sweep(id, ada);
        assertEq(usdc.balanceOf(ada), 7 * USD);
    }

    function test_M3_ACancelledCampaignTakesNoDeposit() public {
        bytes32 id = list(termsIn(NATIVE));
        _send(NATIVE, deposits.addressOf(id, ada), 1 ether);
        vm.prank(lab);
        campaigns.cancel(id);
        _sweep(id, ada);
        assertEq(ada.balance, 1 ether);
    }

    function test_M3_BeforeTheOpeningItWaits() public {
        Terms memory terms = usdcTerms();
        terms.opensAt = T0 + 10;
        bytes32 id = list(terms);
        _send(address(usdc), deposits.addressOf(id, ada), USD);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, id, T0 + 10, CLOSES));
        deposits.sweep(id, ada);
        vm.warp(T0 + 10);
        assertEq(_sweep(id, ada), USD);
    }

    function test_M3_AnUnknownCampaignsDepositIsTheBeneficiarys() public {
        address box = deposits.addressOf(UNKNOWN, ada);
        _send(NATIVE, box, 1 ether);
        _send(address(usdc), box, USD);
        _sweep(UNKNOWN, ada);
        deposits.sweepToken(UNKNOWN, ada, address(usdc));
        assertEq(ada.balance, 1 ether);
        assertEq(usdc.balanceOf(ada), USD);
    }

    function test_M3_AnotherTokenIsPaidToTheBeneficiary() public {
        bytes32 id = listed();
        address box = deposits.addressOf(id, ada);
        _send(address(dai), box, 1e18);
        _send(NATIVE, box, 2 ether);
        _send(address(usdc), box, USD);
        _expectSwept(id, ada, address(dai), ada, 1e18);
        vm.prank(stranger);
        deposits.sweepToken(id, ada, address(dai));
        deposits.sweepToken(id, ada, NATIVE);
        assertEq(dai.balanceOf(ada), 1e18);
        assertEq(ada.balance, 2 ether);
        // the campaign's own token is given, whichever call names it
        deposits.sweepToken(id, ada, address(usdc));
        assertEq(usdc.balanceOf(ada), 0);
        assertEq(campaigns.donorOf(id, ada).amount, USD);
    }

    function test_M3_TheBeneficiaryAloneNamesAnother() public {
        BlocklistToken token = new BlocklistToken();
        bytes32 id = listed();
        _send(address(token), deposits.addressOf(id, ada), 5);
        token.setBlocked(ada, true);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.Blocked.selector, ada));
        deposits.sweepToken(id, ada, address(token));
        vm.prank(stranger);
        vm.expectRevert(_nothing(id, stranger, address(token)));
        deposits.sweepTo(id, address(token), stranger);
        _expectSwept(id, ada, address(token), chidi, 5);
        vm.prank(ada);
        assertEq(deposits.sweepTo(id, address(token), chidi), 5);
        assertEq(token.balanceOf(chidi), 5);
    }

    /// While the campaign takes gifts, what was sent for it cannot be diverted, by the beneficiary neither.
    function test_TheBeneficiaryDoesNotDivertAGift() public {
        bytes32 id = listed();
        _send(address(usdc), deposits.addressOf(id, ada), 5 * USD);
        vm.prank(ada);
        deposits.sweepTo(id, address(usdc), chidi);
        assertEq(usdc.balanceOf(chidi), 0);
        assertEq(campaigns.donorOf(id, ada).amount, 5 * USD);
    }

    function test_RefusesToSweepNothing() public {
        bytes32 id = listed();
        address box = deposits.addressOf(id, ada);
        vm.expectRevert(_nothing(id, ada, address(usdc)));
        deposits.sweep(id, ada);
        assertEq(box.code.length, 0);
        _send(address(usdc), box, 1);
        _sweep(id, ada);
        vm.expectRevert(_nothing(id, ada, address(usdc)));
        deposits.sweep(id, ada);
        vm.expectRevert(_nothing(id, ada, NATIVE));
        deposits.sweepToken(id, ada, NATIVE);
    }

    // nobody else

    function test_M3_OnlyTheFactoryMovesADeposit() public {
        bytes32 id = listed();
        address payable box = payable(deposits.addressOf(id, ada));
        _send(address(usdc), box, 1);
        _sweep(id, ada);
        _send(address(usdc), box, 1);
        bytes memory unauthorized =
            abi.encodeWithSelector(DepositAccount.DepositAccount_Unauthorized.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(unauthorized);
        DepositAccount(box).pay(address(usdc), stranger, 1);
        vm.expectRevert(unauthorized);
        DepositAccount(box).give(id, stranger, address(usdc), 1);
    }

    function test_AddressesDifferByFactory() public {
        IDepositAddresses other = new DepositAddresses(campaigns);
        assertNotEq(other.addressOf(UNKNOWN, ada), deposits.addressOf(UNKNOWN, ada));
        assertEq(address(deposits.CAMPAIGNS()), address(campaigns));
    }

    // hostile tokens and receivers

    function test_M6_AFeeTokensDepositWaitsForTheClose() public {
        FeeToken token = new FeeToken();
        bytes32 id = list(termsIn(address(token)));
        _send(address(token), deposits.addressOf(id, ada), 100);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongAmountReceived.selector, 100, 99));
        deposits.sweep(id, ada);
        vm.warp(CLOSES);
        _sweep(id, ada);
        assertEq(token.balanceOf(ada), 99);
    }

    function test_M6_MoreThanACampaignCanTakeWaitsForTheClose() public {
        bytes32 id = list(termsIn(address(dai)));
        uint256 tooMuch = uint256(type(uint96).max) + 1;
        _send(address(dai), deposits.addressOf(id, ada), tooMuch);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 96, tooMuch));
        deposits.sweep(id, ada);
        vm.warp(CLOSES);
        _sweep(id, ada);
        assertEq(dai.balanceOf(ada), tooMuch);
    }

    function test_M6_AReenteringTokenGetsNowhere() public {
        ReenteringToken token = new ReenteringToken();
        bytes32 id = list(termsIn(address(token)));
        _send(address(token), deposits.addressOf(id, ada), 100);
        token.arm(address(deposits), abi.encodeCall(IDepositAddresses.sweep, (id, ada)));
        _sweep(id, ada);
        assertEq(token.attempts(), 1);
        assertFalse(token.succeeded());
        assertEq(campaigns.donorOf(id, ada).amount, 100);
        assertEq(campaigns.tallyOf(id).total, 100);
    }

    function test_M7_PaysReceiversThatNeedGas() public {
        address payee = address(new CostlyPayee());
        _send(NATIVE, deposits.addressOf(UNKNOWN, payee), 1 ether);
        _sweep(UNKNOWN, payee);
        assertEq(payee.balance, 1 ether);
    }

    function test_M7_ARefusingBeneficiaryHarmsOnlyItself() public {
        RefusingPayee payee = new RefusingPayee();
        _send(NATIVE, deposits.addressOf(UNKNOWN, address(payee)), 1 ether);
        _send(NATIVE, deposits.addressOf(UNKNOWN, ada), 2 ether);
        vm.expectRevert(RefusingPayee.Refused.selector);
        deposits.sweep(UNKNOWN, address(payee));
        _sweep(UNKNOWN, ada);
        assertEq(ada.balance, 2 ether);
        payee.setWilling(true);
        _sweep(UNKNOWN, address(payee));
        assertEq(address(payee).balance, 1 ether);
    }

    function test_M6_AReenteringBeneficiaryIsPaidOnce() public {
        ReenteringPayee payee = new ReenteringPayee();
        address box = deposits.addressOf(UNKNOWN, address(payee));
        _send(NATIVE, box, 1 ether);
        payee.arm(address(deposits), abi.encodeCall(IDepositAddresses.sweep, (UNKNOWN, address(payee))));
        _sweep(UNKNOWN, address(payee));
        assertEq(payee.attempts(), 1);
        assertFalse(payee.succeeded());
        assertEq(address(payee).balance, 1 ether);
    }
}
