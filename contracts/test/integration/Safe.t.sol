// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ISafe} from "@safe-global/safe-smart-account/contracts/interfaces/ISafe.sol";
import {ICampaigns, Signature, Status, Terms} from "src/interfaces/ICampaigns.sol";
import {IMatchingRounds, RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {Base} from "../support/Base.sol";
import {Call, Safes} from "../support/Safes.sol";
import {Digests} from "../support/Digests.sol";

/// What a DAO does with real 2-of-3 Safes: one gives, sponsors and vetoes, another attests.
contract SafeTest is Base {
    using Digests for ICampaigns;
    using SafeCast for uint256;

    Safes private safes;
    ISafe private treasury;
    ISafe private council;
    VoucherGate private vouchers;
    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        safes = new Safes();
        treasury = safes.create("treasury");
        council = safes.create("council");
        vouchers = new VoucherGate(makeAddr("issuer"));
        address[] memory all = attesters;
        all[2] = address(council);
        sort(all);
        attesters = all;
    }

    function test_A4_A5_ASafeGivesSponsorsAttestsAndVetoes() public {
        _verify(address(treasury));
        _verify(ada);
        _open();
        _sponsor();
        _donate();
        _match();
        _attest();
        _veto();
        _attestOnChain();
        _refund();
    }

    function test_ASafeOfTwoNeedsTwo() public {
        bytes memory data = abi.encodeCall(IERC20.approve, (stranger, 1));
        vm.expectRevert(bytes("GS020"));
        safes.execute(treasury, address(usdc), data, 1);
        safes.execute(treasury, address(usdc), data, 2);
        assertEq(usdc.allowance(address(treasury), stranger), 1);
    }

    /// Native money comes back to a Safe, whose proxy and log need more than 2,300 gas.
    function test_M7_ASafeTakesNativeRefunds() public {
        id = list(termsIn(NATIVE));
        vm.deal(address(treasury), 3 ether);
        Call[] memory calls = new Call[](1);
        calls[0] = Call({to: address(campaigns), value: 3 ether, data: abi.encodeCall(campaigns.donate, (id, 3 ether))});
        safes.executeBatch(treasury, calls);
        assertEq(address(treasury).balance, 0);
        vm.prank(lab);
        campaigns.cancel(id);
        campaigns.refund(id, address(treasury));
        assertEq(address(treasury).balance, 3 ether);
    }

    /// @dev An issuer's voucher makes the account count, whether it is a key or a contract.
    function _verify(address account) private {
        (, uint256 key) = makeAddrAndKey("issuer");
        Voucher memory voucher = Voucher({
            account: account,
            weight: FULL,
            issuedAt: T0,
            expiresAt: CLAIM_UNTIL,
            nullifier: keccak256(abi.encode(account))
        });
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, vouchers.voucherDigest(voucher));
        vouchers.register(voucher, abi.encodePacked(r, s, v), _consent(account, voucher.nullifier));
        assertEq(vouchers.weightOf(account), FULL);
    }

    /// @dev The account that the person is bound to agrees: the Safe's owners by ERC-1271, Ada by her key.
    function _consent(address account, bytes32 nullifier) private returns (Consent memory consent) {
        consent.deadline = T0 + 1;
        bytes32 digest = vouchers.bindingDigest(account, nullifier, consent.deadline);
        if (account == address(treasury)) {
            consent.signature = safes.signMessage(treasury, digest, 2);
        } else {
            (, uint256 key) = makeAddrAndKey("ada");
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
            consent.signature = abi.encodePacked(r, s, v);
        }
    }

    function _open() private {
        RoundTerms memory terms = roundTerms();
        (terms.gate, terms.attesters) = (address(vouchers), attesters);
        round = openRound(terms);
        Terms memory campaign = termsFor(round);
        campaign.gate = address(vouchers);
        id = list(campaign);
        admit(round, id);
    }

    function _batch(address spender, uint256 amount, bytes memory data) private {
        Call[] memory calls = new Call[](2);
        calls[0] = Call({to: address(usdc), value: 0, data: abi.encodeCall(IERC20.approve, (spender, amount))});
        calls[1] = Call({to: spender, value: 0, data: data});
        safes.executeBatch(treasury, calls);
        assertEq(usdc.allowance(address(treasury), spender), 0, "used up");
    }

    function _sponsor() private {
        usdc.mint(address(treasury), 172 * USD);
        bytes32 termsHash = rounds.roundOf(round).termsHash;
        _batch(
            address(rounds),
            72 * USD,
            abi.encodeCall(rounds.fund, (round, termsHash, address(treasury), (72 * USD).toUint96()))
        );
        assertEq(rounds.roundOf(round).pool, 72 * USD);
        assertEq(rounds.sponsorOf(round, address(treasury)).funded, 72 * USD);
    }

    function _donate() private {
        give(id, ada, 36 * USD);
        _batch(address(campaigns), 100 * USD, abi.encodeCall(campaigns.donate, (id, (100 * USD).toUint96())));
        assertEq(usdc.balanceOf(address(treasury)), 0);
        assertEq(campaigns.donorOf(id, address(treasury)).amount, 100 * USD);
        assertEq(campaigns.donorOf(id, address(treasury)).counted, 100e18);
        assertEq(campaigns.weightOf(id), 120e18, "2 * 10 * 6");
    }

    function _match() private {
        seal(round);
        assertEq(rounds.claimMatch(round, id), 72 * USD, "all of the pool");
        assertEq(campaigns.tallyOf(id).total, 208 * USD);
    }

    function _approval(bytes memory data) private view returns (Signature[] memory list_) {
        address other = attesters[0] == address(council) ? attesters[1] : attesters[0];
        list_ = new Signature[](2);
        list_[0] = Signature({signer: address(council), data: data});
        list_[1] = signatureOf(id, other);
    }

    function _refuse(bytes memory data) private {
        Signature[] memory list_ = _approval(data);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_InvalidSignature.selector, address(council)));
        campaigns.approve(id, 1, list_);
    }

    /// @dev Two owners over the Safe's message hash; not one, not another message, not the bare digest, not other
    /// owners.
    function _attest() private {
        submit(id);
        bytes32 digest = approvalDigest(id, address(council));
        _refuse(safes.signMessage(council, digest, 1));
        _refuse(safes.signMessage(council, campaigns.approvalDigest(id, 0, 2, EVIDENCE, address(council)), 2));
        _refuse(safes.sign(council, digest, 2));
        _refuse(safes.signMessage(treasury, digest, 2));
        _refuse("");
        bytes memory signed = safes.signMessage(council, digest, 2);
        assertEq(IERC1271(address(council)).isValidSignature(digest, signed), IERC1271.isValidSignature.selector);
        Signature[] memory list_ = _approval(signed);
        campaigns.approve(id, 1, list_);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, vm.getBlockTimestamp() + CHALLENGE);
        // The same signatures are good for nothing else.
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NoSubmission.selector, id, 2));
        campaigns.approve(id, 2, list_);
    }

    function _veto() private {
        vm.expectEmit(address(campaigns));
        emit ICampaigns.VetoCast(id, 0, 1, address(treasury), 10e9, keccak256("why"));
        safes.execute(treasury, address(campaigns), abi.encodeCall(campaigns.veto, (id, keccak256("why"))), 2);
        assertFalse(campaigns.submissionOf(id).open, "10 of 16 stop what 30% may stop");
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotApproved.selector, id));
        campaigns.release(id);
    }

    /// @dev The next evidence satisfies all: the council signs on chain and calls itself, without signature bytes.
    function _attestOnChain() private {
        submit(id);
        bytes32 digest = approvalDigest(id, address(council));
        safes.signOnChain(council, digest);
        assertEq(IERC1271(address(council)).isValidSignature(digest, ""), IERC1271.isValidSignature.selector);
        safes.execute(council, address(campaigns), abi.encodeCall(campaigns.approve, (id, 2, _approval(""))), 2);
        passChallenge(id);
        campaigns.release(id);
        assertEq(campaigns.withdraw(id), 208 * USD * 4 / 10);
    }

    /// @dev The second milestone never comes: the Safe gets its gift and, as the only sponsor, the match back in parts.
    function _refund() private {
        vm.warp(LAST_DEADLINE + GRACE);
        campaigns.refund(id, address(treasury));
        assertStatus(id, Status.Failed);
        assertEq(usdc.balanceOf(address(treasury)), 60 * USD);
        rounds.recover(round, id);
        vm.warp(CLAIM_UNTIL);
        address cold = makeAddr("cold");
        bytes memory data = abi.encodeCall(IMatchingRounds.reclaimTo, (round, cold));
        safes.execute(treasury, address(rounds), data, 2);
        assertEq(usdc.balanceOf(cold), 72 * USD * 6 / 10);
    }
}
