// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {Consents} from "../support/Consents.sol";
import {EasBase} from "../support/EasBase.sol";

/// @notice An issuer checks a person, and takes that person's word for the account. A rogue proves himself and names
/// Ada's account: his poor weight replaces her good one, since it is the later, and her account is tied to his person.
/// Or he names the account that a newcomer is about to use, and hers is spoilt from the start.
contract PersonBoundUnaskedTest is EasBase {
    bytes32 private constant ADA = keccak256("ada");
    bytes32 private constant ROGUE = keccak256("rogue");

    address private issuer = makeAddr("issuer");
    address private rogue = makeAddr("rogue");

    function _signed(VoucherGate vouchers, Voucher memory voucher) private returns (bytes memory) {
        (, uint256 key) = makeAddrAndKey("issuer");
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, vouchers.voucherDigest(voucher));
        return abi.encodePacked(r, s, v);
    }

    /// @dev The words that the rogue can bring: none, his own, and what Ada signed for her own person.
    function _words(Consent memory his, Consent memory hers) private pure returns (Consent[3] memory words) {
        words[0] = Consents.none();
        (words[1], words[2]) = (his, hers);
    }

    function test_Q15_AVoucherForAnotherPersonReplacesNoWeight() public {
        VoucherGate vouchers = new VoucherGate(issuer);
        Voucher memory good =
            Voucher({account: ada, weight: FULL, issuedAt: T0, expiresAt: T0 + 90 days, nullifier: ADA});
        Consent memory hers = Consents.consentOf(vouchers, Consents.VOUCHER_GATE, "ada", ADA);
        vouchers.register(good, _signed(vouchers, good), hers);
        vm.warp(T0 + 1);
        Voucher memory poor = Voucher({account: ada, weight: 1, issuedAt: T0 + 1, expiresAt: T0 + 2, nullifier: ROGUE});
        bytes memory signature = _signed(vouchers, poor);
        Consent[3] memory words = _words(Consents.consentOf(vouchers, Consents.VOUCHER_GATE, "rogue", ROGUE), hers);
        for (uint256 i; i < words.length; ++i) {
            vm.prank(rogue);
            (bool ok,) = address(vouchers).call(abi.encodeCall(VoucherGate.register, (poor, signature, words[i])));
            assertEq(vouchers.weightOf(ada), FULL, "replaced by a stranger's weight");
            assertFalse(ok);
        }
        assertEq(vouchers.accountOf(ROGUE), address(0));
        good.issuedAt = T0 + 1;
        vouchers.register(good, _signed(vouchers, good), Consents.none());
    }

    function test_Q15_AnAttestationForAnotherPersonReplacesNoWeight() public {
        deployEas();
        bytes32 schema = registry.register("uint16 weight,bytes32 nullifier", ISchemaResolver(address(0)), true);
        EASGate people = new EASGate(eas, schema, issuer);
        vm.prank(issuer);
        bytes32 good = eas.attest(requestOf(schema, ada, abi.encode(FULL, ADA)));
        Consent memory hers = Consents.consentOf(people, Consents.EAS_GATE, "ada", ADA);
        people.register(good, hers);
        vm.warp(T0 + 1);
        vm.prank(issuer);
        bytes32 poor = eas.attest(requestOf(schema, ada, abi.encode(1, ROGUE)));
        Consent[3] memory words = _words(Consents.consentOf(people, Consents.EAS_GATE, "rogue", ROGUE), hers);
        for (uint256 i; i < words.length; ++i) {
            vm.prank(rogue);
            (bool ok,) = address(people).call(abi.encodeCall(EASGate.register, (poor, words[i])));
            assertEq(people.weightOf(ada), FULL, "replaced by a stranger's weight");
            assertFalse(ok);
        }
        assertEq(people.accountOf(ROGUE), address(0));
        assertEq(people.uidOf(ada), good);
    }
}
