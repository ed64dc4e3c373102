// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Attestation} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {AccessDenied} from "@ethereum-attestation-service/eas-contracts/contracts/Common.sol";
import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {SchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/SchemaResolver.sol";
import {Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {Voucher, VoucherGate} from "src/personhood/VoucherGate.sol";
import {Permissions, Trial} from "../support/Permissions.sol";

/// @notice Who may call what of the resolver and the gates.
contract AttestationPermissions is Permissions {
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
                approved: true
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

    function test_Q15_AnyoneRegistersAVoucher() public {
        Voucher memory voucher = Voucher(ada, 6_000, T0, T0 + 100, "nullifier");
        bytes memory signature = sign(issuer, vouchers.voucherDigest(voucher));
        bytes memory data = abi.encodeCall(VoucherGate.register, (voucher, signature));
        attempt(noted(trial("VoucherGate", address(vouchers), data), "with the issuer's signature"));
    }

    function test_Q15_AnyoneRegistersAnAttestation() public {
        vm.prank(issuer);
        bytes32 uid = eas.attest(requestOf(personSchema, ada, abi.encode(6_000, keccak256("nullifier"))));
        bytes memory data = abi.encodeCall(EASGate.register, (uid));
        attempt(noted(trial("EASGate", address(people), data), "of the issuer's attestation"));
    }
}
