// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Terms} from "src/interfaces/ICampaigns.sol";
import {RoundTerms} from "src/interfaces/IMatchingRounds.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {Attack} from "../support/Attack.sol";

/// One person with two accounts wants to be two donors: a lone donor earns no match, two do. The issuer, who is
/// careless, signs for whatever account the person shows.
contract OnePersonTwoAccountsTest is Attack {
    bytes32 private constant PERSON = keccak256("one person");

    VoucherGate private vouchers;
    uint256 private issuerKey;
    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        address issuer;
        (issuer, issuerKey) = makeAddrAndKey("issuer");
        vouchers = new VoucherGate(issuer);
        RoundTerms memory roundTerms_ = roundTerms();
        roundTerms_.gate = address(vouchers);
        round = openRound(roundTerms_);
        fund(round, sponsor, 100 * USD);
        Terms memory terms = openTerms(round, T0);
        terms.gate = address(vouchers);
        id = list(terms);
        admit(round, id);
    }

    function _voucher(address account) private view returns (Voucher memory voucher, bytes memory signature) {
        // forge-lint: disable-next-line(unsafe-typecast) - seconds
        uint40 time = uint40(vm.getBlockTimestamp());
        voucher = Voucher({account: account, weight: FULL, issuedAt: time, expiresAt: time + 1 days, nullifier: PERSON});
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(issuerKey, vouchers.voucherDigest(voucher));
        signature = abi.encodePacked(r, s, v);
    }

    function _refuseSecondAccount() private {
        (Voucher memory voucher, bytes memory signature) = _voucher(bao);
        vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_Taken.selector, PERSON, ada));
        vm.prank(bao);
        vouchers.register(voucher, signature, Consent(0, ""));
        give(id, bao, 100 * USD);
        assertEq(campaigns.donorOf(id, bao).counted, 0);
    }

    function test_Q15_ASecondAccountOfOnePersonDrawsNoMatch() public {
        (Voucher memory voucher, bytes memory signature) = _voucher(ada);
        vm.prank(ada);
        vouchers.register(voucher, signature, Consent(0, ""));
        give(id, ada, 100 * USD);
        _refuseSecondAccount();
        vm.warp(T0 + 2 days);
        assertEq(vouchers.weightOf(ada), 0, "expired");
        _refuseSecondAccount();
        assertEq(campaigns.tallyOf(id).sumRoots, 10e9, "one person");
        seal(round);
        assertEq(rounds.claimMatch(round, id), 0, "not 100");
    }
}
