// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {AccessDenied} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {Verdict} from "src/types/VerdictTypes.sol";
import {Consents} from "../support/Consents.sol";
import {Permissions, Trial} from "../support/Permissions.sol";

/// @notice Who may call what of the resolver and the gates.
contract AttestationPermissions is Permissions {
    using SafeCast for uint256;

    bytes32 private constant NULLIFIER = "nullifier";

    function _onlyEas(bytes memory data) private view returns (Trial memory) {
        bytes memory refusal = abi.encodeWithSelector(AccessDenied.selector);
        return only(trial("EASMilestoneResolver", resolver, data), address(eas), refusal);
    }

    /// What EAS would hand over: an attester's approval of a submission.
    function _attestation() private returns (Attestation memory a) {
        bytes32 id = funded();
        submit(id);
        (a.schema, a.attester, a.recipient) = (milestoneSchema, attesters[0], address(campaigns));
        a.revocable = true;
        a.data = abi.encode(
            Verdict({
                chainId: block.chainid,
                campaigns: address(campaigns),
                campaign: id,
                milestone: 0,
                submission: 1,
                evidence: EVIDENCE,
                approved: true,
                reason: 0
            })
        );
    }

    function _attestations() private returns (Attestation[] memory list_) {
        list_ = new Attestation[](1);
        list_[0] = _attestation();
    }

    function test_A2_OnlyEasBringsAnAttestation() public {
        attempt(_onlyEas(abi.encodeCall(ISchemaResolver.attest, (_attestation()))));
    }

    function test_A2_OnlyEasBringsAttestations() public {
        attempt(_onlyEas(abi.encodeCall(ISchemaResolver.multiAttest, (_attestations(), new uint256[](1)))));
    }

    function test_A6_OnlyEasBringsARevocation() public {
        attempt(_onlyEas(abi.encodeCall(ISchemaResolver.revoke, (_attestation()))));
    }

    function test_A6_OnlyEasBringsRevocations() public {
        attempt(_onlyEas(abi.encodeCall(ISchemaResolver.multiRevoke, (_attestations(), new uint256[](1)))));
    }

    function test_M4_TheResolverTakesNoCoin() public {
        bytes memory refusal = abi.encodeWithSelector(SchemaResolver.NotPayable.selector);
        Trial memory t = nobody(trial("EASMilestoneResolver", resolver, ""), refusal);
        t.value = 1;
        attempt(t);
    }

    // gates

    /// @dev Ada's voucher, and the call that posts it.
    function _voucher(Consent memory consent) private returns (Trial memory) {
        Voucher memory voucher = Voucher(ada, 6_000, vm.getBlockTimestamp().toUint40(), T0 + 100, NULLIFIER);
        bytes memory signature = sign(issuer, vouchers.voucherDigest(voucher));
        bytes memory data = abi.encodeCall(VoucherGate.register, (voucher, signature, consent));
        return trial("VoucherGate", address(vouchers), data);
    }

    /// @dev Ada's attestation, and the call that posts it.
    function _person(Consent memory consent) private returns (Trial memory) {
        vm.prank(issuer);
        bytes32 uid = eas.attest(requestOf(personSchema, ada, abi.encode(6_000, NULLIFIER)));
        return trial("EASGate", address(people), abi.encodeCall(EASGate.register, (uid, consent)));
    }

    /// @dev Ada alone binds her nullifier without a signature of hers; all else is in order.
    function _onlyAda(Trial memory t) private view returns (Trial memory) {
        bytes memory refusal = abi.encodeWithSelector(Nullifiers.Nullifiers_NoConsent.selector, ada);
        return only(t, ada, refusal);
    }

    function _unsigned() private pure returns (Consent memory) {
        return Consent(T0 + 1 hours, "");
    }

    /// @dev What the trial says is done, and a second passes.
    function _bound(Trial memory t) private {
        vm.prank(ada);
        (bool ok,) = t.target.call(t.data);
        assertTrue(ok);
        vm.warp(T0 + 1);
    }

    function test_Q15_OnlyTheAccountItselfBindsAVoucherUnsigned() public {
        attempt(noted(_onlyAda(_voucher(_unsigned())), "first, without the account's signature"));
    }

    function test_Q15_AnyoneBindsAVoucherWithTheAccountsSignature() public {
        Consent memory consent = Consents.consentOf(vouchers, Consents.VOUCHER_GATE, "ada", NULLIFIER);
        attempt(noted(_voucher(consent), "first, with the account's signature"));
    }

    function test_Q15_AnyoneRenewsAVoucher() public {
        _bound(_voucher(_unsigned()));
        attempt(noted(_voucher(Consents.none()), "renewed"));
    }

    function test_Q15_OnlyTheAccountItselfBindsAnAttestationUnsigned() public {
        attempt(noted(_onlyAda(_person(_unsigned())), "first, without the account's signature"));
    }

    function test_Q15_AnyoneBindsAnAttestationWithTheAccountsSignature() public {
        Consent memory consent = Consents.consentOf(people, Consents.EAS_GATE, "ada", NULLIFIER);
        attempt(noted(_person(consent), "first, with the account's signature"));
    }

    function test_Q15_AnyoneRenewsAnAttestation() public {
        _bound(_person(_unsigned()));
        attempt(noted(_person(Consents.none()), "renewed"));
    }
}
