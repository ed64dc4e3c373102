// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ISchemaResolver} from "@ethereum-attestation-service/eas-contracts/contracts/resolver/ISchemaResolver.sol";
import {Terms} from "src/interfaces/ICampaigns.sol";
import {EASGate} from "src/personhood/EASGate.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {Consent} from "src/types/PersonhoodTypes.sol";
import {Consents} from "../support/Consents.sol";
import {EasBase} from "../support/EasBase.sol";

contract EASGateTest is EasBase {
    bytes32 private constant ADA = keccak256("ada");

    EASGate private people;
    bytes32 private schema;
    address private issuer = makeAddr("issuer");

    function setUp() public override {
        super.setUp();
        deployEas();
        schema = registry.register("uint16 weight,bytes32 nullifier", ISchemaResolver(address(0)), true);
        people = new EASGate(eas, schema, issuer);
    }

    function _request(address account, uint256 weight, bytes32 nullifier)
        private
        view
        returns (AttestationRequest memory)
    {
        return requestOf(schema, account, abi.encode(weight, nullifier));
    }

    function _attest(AttestationRequest memory request) private returns (bytes32) {
        vm.prank(issuer);
        return eas.attest(request);
    }

    function _attested(address account, uint256 weight, bytes32 nullifier) private returns (bytes32) {
        return _attest(_request(account, weight, nullifier));
    }

    function _revoke(bytes32 uid) private {
        vm.prank(issuer);
        eas.revoke(revocationOf(schema, uid));
    }

    function _refuse(bytes32 uid, bytes memory reason) private {
        vm.expectRevert(reason);
        people.register(uid, _adas());
    }

    /// @dev Ada's consent to her nullifier.
    function _adas() private view returns (Consent memory) {
        return _consent("ada", ADA);
    }

    function _consent(string memory name, bytes32 nullifier) private view returns (Consent memory) {
        return Consents.consentOf(people, Consents.EAS_GATE, name, nullifier);
    }

    function test_AnyoneRegistersAnAttestationForItsRecipient() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        assertEq(people.weightOf(ada), 0);
        Consent memory consent = _adas();
        vm.expectEmit(address(people));
        emit EASGate.Registered(ada, ADA, 6_000, uid);
        vm.prank(stranger);
        people.register(uid, consent);
        assertEq(people.weightOf(ada), 6_000);
        assertEq(people.weightOf(stranger), 0);
        assertEq(people.uidOf(ada), uid);
        assertEq(people.accountOf(ADA), ada);
    }

    function test_Q15_TheDigestOfABindingIsTheStandards() public view {
        bytes32 expected = Consents.digestOf(people, Consents.EAS_GATE, ada, ADA, T0 + 1);
        assertEq(people.bindingDigest(ada, ADA, T0 + 1), expected);
        bytes32 hash = vm.eip712HashStruct(
            "Binding(address account,bytes32 nullifier,uint256 deadline)", abi.encode(ada, ADA, uint256(T0) + 1)
        );
        bytes32 kind = keccak256("Binding(address account,bytes32 nullifier,uint256 deadline)");
        assertEq(hash, keccak256(abi.encode(kind, ada, ADA, uint256(T0) + 1)));
    }

    function test_Q15_TheAccountsOwnCallNeedsNoSignature() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        vm.prank(ada);
        people.register(uid, Consents.none());
        assertEq(people.weightOf(ada), 6_000);
        assertEq(people.accountOf(ADA), ada);
    }

    /// A renewal needs nobody's consent, an expired one neither.
    function test_Q15_AnyoneRenews() public {
        people.register(_attested(ada, 6_000, ADA), _adas());
        vm.warp(T0 + 1);
        bytes32 uid = _attested(ada, 8_000, ADA);
        vm.prank(stranger);
        people.register(uid, Consents.none());
        assertEq(people.weightOf(ada), 8_000);
    }

    /// Neither the issuer nor anybody else binds a person to an account that did not say so itself.
    function test_Q15_AFirstBindingNeedsTheAccountsWord() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        uint256 deadline = T0 + 1 hours;
        bytes memory none = abi.encodeWithSelector(Nullifiers.Nullifiers_NoConsent.selector, ada);
        EASGate twin = new EASGate(eas, schema, issuer);
        bytes32 twins = Consents.digestOf(twin, Consents.EAS_GATE, ada, ADA, deadline);
        bytes32 other = Consents.digestOf(people, Consents.EAS_GATE, ada, "other", deadline);
        bytes32 baos = Consents.digestOf(people, Consents.EAS_GATE, bao, ADA, deadline);
        bytes32 later = Consents.digestOf(people, Consents.EAS_GATE, ada, ADA, deadline + 1);
        bytes32 good = Consents.digestOf(people, Consents.EAS_GATE, ada, ADA, deadline);
        Consent[7] memory bad = [
            Consent({deadline: deadline, signature: ""}),
            Consents.by("ada", twins, deadline),
            Consents.by("ada", other, deadline),
            Consents.by("ada", baos, deadline),
            Consents.by("ada", later, deadline),
            Consents.by("issuer", good, deadline),
            Consents.by("stranger", good, deadline)
        ];
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(none);
            vm.prank(i % 2 == 0 ? issuer : stranger);
            people.register(uid, bad[i]);
        }
        vm.chainId(5);
        vm.expectRevert(none);
        people.register(uid, Consents.by("ada", good, deadline));
        vm.chainId(31_337);
        assertEq(people.accountOf(ADA), address(0));
        people.register(uid, Consents.by("ada", good, deadline));
        assertEq(people.accountOf(ADA), ada);
    }

    function test_Q15_AConsentEndsAtItsDeadline() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        Consent memory consent = _adas();
        vm.warp(consent.deadline);
        vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_ConsentExpired.selector, consent.deadline));
        people.register(uid, consent);
        vm.warp(consent.deadline - 1);
        people.register(uid, consent);
        assertEq(people.weightOf(ada), 6_000);
    }

    function test_RevokingEndsTheWeightAtOnce() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        people.register(uid, _adas());
        _revoke(uid);
        assertEq(people.weightOf(ada), 0);
    }

    function test_ExpiresAtItsSecond() public {
        AttestationRequest memory request = _request(ada, 6_000, ADA);
        request.data.expirationTime = T0 + 100;
        bytes32 uid = _attest(request);
        people.register(uid, _adas());
        vm.warp(T0 + 99);
        assertEq(people.weightOf(ada), 6_000);
        vm.warp(T0 + 100);
        assertEq(people.weightOf(ada), 0);
    }

    function test_RefusesWhatNoLongerHolds() public {
        bytes32 revoked = _attested(ada, 6_000, ADA);
        _revoke(revoked);
        _refuse(revoked, abi.encodeWithSelector(EASGate.EASGate_Revoked.selector, T0));

        AttestationRequest memory request = _request(ada, 6_000, ADA);
        request.data.expirationTime = T0 + 1;
        bytes32 expired = _attest(request);
        vm.warp(T0 + 1);
        _refuse(expired, abi.encodeWithSelector(EASGate.EASGate_Expired.selector, T0 + 1));
    }

    function test_OnlyTheIssuerCounts() public {
        AttestationRequest memory request = _request(ada, FULL, ADA);
        vm.prank(ada);
        bytes32 uid = eas.attest(request);
        _refuse(uid, abi.encodeWithSelector(EASGate.EASGate_WrongIssuer.selector, ada));
    }

    function test_OnlyTheSchemaCounts() public {
        bytes32 other = registry.register("uint16 age,bytes32 name", ISchemaResolver(address(0)), true);
        bytes32 uid = _attest(requestOf(other, ada, abi.encode(6_000, ADA)));
        _refuse(uid, abi.encodeWithSelector(EASGate.EASGate_WrongSchema.selector, other));
        _refuse(UNKNOWN, abi.encodeWithSelector(EASGate.EASGate_WrongSchema.selector, 0));
    }

    function test_RefusesDataThatIsNotOfTheSchema() public {
        bytes[3] memory bad = [bytes(""), abi.encode(6_000), abi.encode(6_000, ADA, 0)];
        for (uint256 i; i < bad.length; ++i) {
            bytes32 uid = _attest(requestOf(schema, ada, bad[i]));
            _refuse(uid, abi.encodeWithSelector(EASGate.EASGate_InvalidData.selector, bad[i].length));
        }
        people.register(_attested(ada, FULL, ADA), _adas());
        bytes32 heavy = _attested(ada, 10_001, ADA);
        _refuse(heavy, abi.encodeWithSelector(EASGate.EASGate_InvalidWeight.selector, 10_001));
    }

    /// Nobody can bring back an older weight, not even once the newer one is revoked.
    function test_ALaterAttestationReplacesNeverAnEarlier() public {
        bytes32 old = _attested(ada, 9_000, ADA);
        vm.warp(T0 + 1);
        bytes32 later = _attested(ada, 3_000, ADA);
        people.register(old, _adas());
        people.register(later, Consents.none());
        assertEq(people.weightOf(ada), 3_000);
        _refuse(old, abi.encodeWithSelector(EASGate.EASGate_Outdated.selector, T0, T0 + 1));
        _refuse(later, abi.encodeWithSelector(EASGate.EASGate_Outdated.selector, T0 + 1, T0 + 1));
        _revoke(later);
        _refuse(old, abi.encodeWithSelector(EASGate.EASGate_Outdated.selector, T0, T0 + 1));
        assertEq(people.weightOf(ada), 0);
    }

    /// @dev Neither in his own call nor with his signature.
    function _refuseBao(bytes32 uid, bytes memory reason) private {
        Consent memory consent = _consent("bao", ADA);
        vm.expectRevert(reason);
        people.register(uid, consent);
        vm.expectRevert(reason);
        vm.prank(bao);
        people.register(uid, Consents.none());
    }

    /// @custom:mutant Q15-another-account-takes-it | src/personhood/Nullifiers.sol | require(holder == address(0), |
    /// require(true,
    function test_Q15_OneNullifierIsOneAccountForGood() public {
        bytes32 uid = _attested(ada, 6_000, ADA);
        people.register(uid, _adas());
        bytes memory taken = abi.encodeWithSelector(Nullifiers.Nullifiers_Taken.selector, ADA, ada);
        _refuseBao(_attested(bao, 6_000, ADA), taken);
        _revoke(uid);
        vm.warp(T0 + 1);
        _refuseBao(_attested(bao, 6_000, ADA), taken);
        assertEq(people.weightOf(bao), 0);
        people.register(_attested(ada, 5_000, ADA), Consents.none());
        assertEq(people.weightOf(ada), 5_000);
    }

    function test_AnAccountMayHoldSeveralNullifiersButOneWeight() public {
        people.register(_attested(ada, 6_000, ADA), _adas());
        vm.warp(T0 + 1);
        bytes32 other = _attested(ada, 7_000, "other");
        vm.expectRevert(abi.encodeWithSelector(Nullifiers.Nullifiers_ConsentExpired.selector, 0));
        people.register(other, Consents.none());
        people.register(other, _consent("ada", "other"));
        assertEq(people.weightOf(ada), 7_000);
        assertEq(people.accountOf(ADA), ada);
        assertEq(people.accountOf("other"), ada);
    }

    /// Whatever is attested and registered in whatever order, a nullifier's weight is in one account at a time.
    function testFuzz_Q15_ANullifierNeverWeighsInTwoAccounts(uint8[12] memory draws) public {
        for (uint256 i; i < draws.length; ++i) {
            vm.warp(T0 + i);
            string memory name = ["ada", "bao", "chidi"][draws[i] % 3];
            bytes32 uid = _attested(makeAddr(name), FULL, ADA);
            if (draws[i] >= 128) _revoke(uid);
            try people.register(uid, _consent(name, ADA)) {} catch {}
        }
        uint256 sum = people.weightOf(ada) + people.weightOf(bao) + people.weightOf(chidi);
        assertLe(sum, FULL);
        assertEq(sum, people.weightOf(people.accountOf(ADA)));
    }

    function test_Q7_CountsInARealCampaignWhileItHolds() public {
        Terms memory terms = usdcTerms();
        terms.gate = address(people);
        bytes32 id = list(terms);
        bytes32 uid = _attested(ada, 6_000, ADA);
        people.register(uid, _adas());
        give(id, ada, 10 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 6e18);
        _revoke(uid);
        give(id, ada, 10 * USD);
        assertEq(campaigns.donorOf(id, ada).counted, 6e18);
        assertEq(campaigns.donorOf(id, ada).amount, 20 * USD);
    }

    /// Far below the 100,000 that campaigns allow, with every slot cold.
    function test_AReadIsCheap() public {
        people.register(_attested(ada, 6_000, ADA), _adas());
        vm.cool(address(people));
        vm.cool(address(eas));
        uint256 before = gasleft();
        people.weightOf(ada);
        assertLt(before - gasleft(), 40_000);
    }
}
