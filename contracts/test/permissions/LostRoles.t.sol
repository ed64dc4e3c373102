// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Campaigns} from "src/core/Campaigns.sol";
import {Donation, ICampaigns, Signature, Terms} from "src/interfaces/ICampaigns.sol";
import {Airdrops} from "src/periphery/Airdrops.sol";
import {DepositAddresses} from "src/periphery/DepositAddresses.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Kind} from "src/types/AirdropTypes.sol";
import {Voucher} from "src/types/PersonhoodTypes.sol";
import {Abandoned} from "../support/Abandoned.sol";
import {RefusingPayee} from "../support/Accounts.sol";
import {Consents} from "../support/Consents.sol";

/// @notice One role's key is lost, and all others do what they can: what stops, who moves the money, and what stays
/// lost. All keys at once: LostKeys.
contract LostRoles is Abandoned {
    function test_M8_WithoutTheLab_NothingIsSubmittedAndDonorsAreRefundedAtTheCutoff() public {
        backed();
        Signature[] memory signed = signatures(id, 2);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 1));
        campaigns.approve(id, 1, signed);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_DEADLINE + GRACE);
    }

    function test_M8_WithoutAttesters_TheLabSubmitsInVainAndDonorsAreRefundedAtTheCutoff() public {
        backed();
        submit(id);
        vm.warp(FIRST_DEADLINE);
        submit(id);
        settle();
        assertSettled(GIFT, GIFT, 0, 0, FIRST_DEADLINE + GRACE);
    }

    function test_M8_WithoutOneOfThreeAttesters_TheOthersApprove() public {
        backed();
        submit(id);
        (attesters[0], attesters[2]) = (attesters[2], attesters[0]);
        approve(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 40 * USD, 0, LAST_DEADLINE + GRACE);
    }

    function test_M8_WithoutThePayoutAccount_AnyonePaysIt() public {
        backed();
        pass(id);
        vm.prank(stranger);
        campaigns.withdraw(id);
        assertEq(usdc.balanceOf(payout), 40 * USD);
    }

    function test_M8_WithoutTheOperator_NobodyJoinsAndThePoolReturns() public {
        openFundedRound(address(0));
        id = list(openTerms(round, T0 + 1 days));
        give(id, ada, GIFT);
        give(id, bao, GIFT);
        settle();
        assertSettled(GIFT, GIFT, 0, POOL, CLAIM_UNTIL);
    }

    function test_M8_WithoutTheSponsor_AnyoneReclaimsForIt() public {
        openFundedRound(address(0));
        vm.warp(CLAIM_UNTIL);
        vm.prank(stranger);
        rounds.reclaim(round, sponsor);
        assertEq(usdc.balanceOf(sponsor), POOL);
    }

    function test_M13_WithoutWhomTheTermsName_AnyoneReclaimsForIt() public {
        unusedTo = heir;
        openFundedRound(address(0));
        vm.warp(CLAIM_UNTIL);
        vm.prank(stranger);
        rounds.reclaim(round, heir);
        assertEq(usdc.balanceOf(heir), POOL);
        assertEq(rounds.reclaimable(round, sponsor), 0);
    }

    function test_Q8_WithoutADonorsOperator_TheDonorDoesItAllItself() public {
        address helper = makeAddr("helper");
        vm.prank(ada);
        campaigns.setOperator(ada, helper, T0 + 1 days);
        gate.set(ada, 0);
        backed();
        gate.set(ada, FULL);
        vm.startPrank(ada);
        campaigns.refresh(id, ada);
        campaigns.setOperator(ada, helper, 0);
        vm.stopPrank();
        assertEq(campaigns.donorOf(id, ada).counted, GIFT * 1e12);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, helper));
        vm.prank(helper);
        campaigns.refresh(id, ada);
    }

    /// Its operator gives in its name as long as it agreed to, and has no say over what was given.
    function test_M3_WithoutADonor_ItsOperatorCannotTakeWhatItGave() public {
        address helper = makeAddr("helper");
        vm.prank(ada);
        campaigns.setOperator(ada, helper, T0 + 1 days);
        id = listed();
        provide(address(usdc), helper, address(campaigns), GIFT);
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, GIFT);
        vm.prank(helper);
        campaigns.donateFor(gifts, ada, 0);
        assertEq(campaigns.donorOf(id, ada).counted, GIFT * 1e12);
        settle();
        assertSettled(GIFT, 0, 0, 0, FIRST_DEADLINE + GRACE);
    }

    function test_M8_WithoutADonor_AnyoneRefundsIt() public {
        backed();
        vm.prank(lab);
        campaigns.cancel(id);
        vm.prank(stranger);
        campaigns.refund(id, ada);
        assertEq(usdc.balanceOf(ada), GIFT);
    }

    function test_M8_WithoutTheIssuer_VouchersRunOutAndGiftsStayRefundable() public {
        VoucherGate vouchers = new VoucherGate(attesters[2]);
        Voucher memory voucher = Voucher(ada, FULL, T0, T0 + 1 days, "ada");
        bytes memory signature = rawSignature(attesters[2], vouchers.voucherDigest(voucher));
        vm.prank(ada);
        vouchers.register(voucher, signature, Consents.none());
        Terms memory terms = usdcTerms();
        terms.gate = address(vouchers);
        id = list(terms);
        give(id, ada, GIFT);
        vm.warp(T0 + 1 days);
        give(id, ada, GIFT);
        assertEq(campaigns.donorOf(id, ada).counted, GIFT * 1e12);
        settle();
        assertSettled(2 * GIFT, 0, 0, 0, FIRST_DEADLINE + GRACE);
    }

    /// The router and the resolver have no key. A deployment may leave both out.
    function test_M8_WithoutRouterAndResolver_SignaturesStillRelease() public {
        campaigns = new Campaigns(address(0), address(0));
        rounds = campaigns.ROUNDS();
        backed();
        pass(id);
        settle();
        assertSettled(30 * USD, 30 * USD, 40 * USD, 0, LAST_DEADLINE + GRACE);
    }

    function test_M8_WithoutTheCreatorOfAnAirdrop_AnyoneClawsBackForIt() public {
        Airdrops airdrops = new Airdrops(campaigns);
        address creator = makeAddr("creator");
        provide(address(usdc), creator, address(airdrops), POOL);
        vm.prank(creator);
        bytes32 airdrop = airdrops.createAirdrop(Kind.Budget, "root", address(usdc), 40e6, T0 + 30 days);
        vm.warp(T0 + 30 days);
        vm.prank(stranger);
        airdrops.clawBack(airdrop);
        assertEq(usdc.balanceOf(creator), POOL);
    }

    function test_M8_WithoutTheBeneficiaryOfADepositAddress_AnyoneSweepsAndRefunds() public {
        DepositAddresses deposits = new DepositAddresses(campaigns);
        Terms memory terms = goalTerms(100 * USD);
        terms.opensAt = T0 + 2 days;
        id = list(terms);
        usdc.mint(deposits.addressOf(id, ada), GIFT);
        vm.warp(T0 + 2 days);
        vm.prank(stranger);
        deposits.sweep(id, ada);
        settle();
        assertSettled(GIFT, 0, 0, 0, CLOSES);
    }

    // what stays lost

    function test_M7_APayoutAccountThatCannotReceiveLosesItsShareAndNobodyElse() public {
        Terms memory terms = termsIn(NATIVE);
        terms.payout = address(new RefusingPayee());
        (id, token) = (list(terms), NATIVE);
        give(id, ada, 50 ether);
        pass(id);
        settle();
        assertEq(ada.balance, 30 ether);
        assertEq(terms.payout.balance, 0);
        assertEq(_held(), 20 ether);
        assertEq(settledAt, LAST_DEADLINE + GRACE);
    }

    function test_M7_ADonorThatCannotReceiveLosesItsRefundAndNobodyElse() public {
        id = list(termsIn(NATIVE));
        token = NATIVE;
        address payable refusing = payable(address(new RefusingPayee()));
        give(id, refusing, 1 ether / 1e12);
        give(id, ada, 2 ether / 1e12);
        vm.prank(lab);
        campaigns.cancel(id);
        settle();
        assertEq(ada.balance, 2 ether / 1e12);
        assertEq(_held(), 1 ether / 1e12);
        vm.expectRevert(RefusingPayee.Refused.selector);
        campaigns.refund(id, refusing);
    }
}
